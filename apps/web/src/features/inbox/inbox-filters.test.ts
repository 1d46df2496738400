import { expect, test } from 'vitest'
import { filtersOf, isFiltered, queryOf, searchOf, views, withoutFilters } from './inbox-filters.ts'

const customer = '01890a5d-ac96-774b-bcce-b302099a8057'
const parse = (address: string) => {
  const url = new URL(address, 'http://here')
  return filtersOf(url.pathname.split('/')[2], url.searchParams)
}

test('UX 2.2: the address holds all filters, there and back', () => {
  const address = `/inbox/mine?q=dead+keys&step=analysis,reply&severity=critical&channel=phone,web_form&clock=at_risk&customer=${customer}&sort=newest`
  const filters = parse(address)
  expect(filters).toMatchObject({
    view: 'mine',
    q: 'dead keys',
    step: ['analysis', 'reply'],
    severity: ['critical'],
    channel: ['phone', 'web_form'],
    clock: ['at_risk'],
    customer,
    sort: 'newest',
  })
  expect(`/inbox/mine${searchOf(filters)}`).toBe(address)
})

test('UX 2.2: what is unknown in an address is dropped and does no harm', () => {
  const filters = parse("/inbox/nowhere?step=analysis,banana&clock=paused&customer=' OR 1=1&sort=upwards")
  expect(filters).toMatchObject({ view: 'open', step: ['analysis'], clock: [], customer: '', sort: 'due' })
})

test('UX 2.2: the same filters give the same address, whatever the order they were chosen in', () => {
  expect(searchOf(parse('/inbox/open?step=reply,analysis,reply'))).toBe('?step=analysis,reply')
})

test('UX 2.2: the defaults leave the address bare', () => {
  expect(queryOf(parse('/inbox/open?sort=due&step='))).toEqual({})
})

test('UX 2.2: sorting is no filter; clearing keeps view and order', () => {
  expect(isFiltered(parse('/inbox/web?sort=oldest'))).toBe(false)
  const cleared = withoutFilters(parse('/inbox/web?q=x&severity=minor&sort=oldest'))
  expect([cleared.view, searchOf(cleared)]).toEqual(['web', '?sort=oldest'])
})

test.each(['Полет', 'Τρίτη σειρά', 'ստեղնաշար', '按键失灵', 'zażółć & ?=#%'])(
  'AL-6: %s survives the address',
  (q) => {
    expect(parse(`/inbox/open${searchOf({ ...parse('/inbox/open'), q })}`).q).toBe(q)
  },
)

test('UX 2.2: the views stand in the order of the bar', () => {
  expect(views).toEqual(['mine', 'unassigned', 'at-risk', 'customer-wrote', 'web', 'open', 'closed', 'all'])
})
