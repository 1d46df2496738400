import { Button } from '@mantine/core'
import type { Action } from '@redress/contracts/actions'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { ActionCard } from '../../features/actions/action-card.tsx'
import lists from '../../features/actions/actions.module.css'
import { actionsQuery, holdsQuery } from '../../features/actions/actions.queries.ts'
import { CallBackCard } from '../../features/actions/call-back-card.tsx'
import { inboxCountsQuery, newsQuery } from '../../features/inbox/inbox.queries.ts'
import { useMe } from '../../lib/me.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { TimeStamp } from '../../ui/time-stamp.tsx'
import { paths } from '../paths.ts'
import { GatesToDecide } from './gates-to-decide.tsx'
import { StockToCount } from './stock-to-count.tsx'
import { TodayBlock } from './today-block.tsx'
import classes from './today-page.module.css'
import { useActionSteps } from './use-action-steps.tsx'

const otherKinds = 'containment,remedy,corrective,preventive,follow_up'
const calls = actionsQuery({ owner: 'me', kind: 'call_back', status: 'open' })
const thisWeek = actionsQuery({ owner: 'me', kind: otherKinds, status: 'open', due: 'week' })
const judgements = actionsQuery({ waiting: 'me' })

function useActions(query: typeof calls) {
  const found = useInfiniteQuery(query)
  return { query: found, actions: found.data?.pages.flatMap((page) => page.actions) ?? [] }
}

/** Nothing promised is forgotten: the day by what is due first (UX 2.1). */
export function TodayPage() {
  const { t } = useTexts()
  const me = useMe()
  const navigate = useNavigate()
  const call = useActions(calls)
  const mine = useActions(thisWeek)
  const judge = useActions(judgements)
  const news = useQuery(newsQuery(me.id))
  const holds = useQuery(holdsQuery)
  const counts = useQuery(inboxCountsQuery)
  const { onStep, dialog } = useActionSteps()
  usePageTitle(t('nav.today'))

  const newest = news.data?.rows ?? []
  const next = nextOf([...call.actions, ...mine.actions], judge.actions) ?? placeOfNews(newest[0]?.number)
  const isKnown = call.query.data && mine.query.data && judge.query.data && news.data
  const card = (action: Action) => (
    <ActionCard key={action.id} action={action} recordAt={paths.actionsOf} onStep={onStep} />
  )
  return (
    <>
      <PageHeader title={t('nav.today')}>
        {next && <Button onClick={() => navigate(next)}>{t('today.do-next')}</Button>}
      </PageHeader>
      {isKnown && !next && (
        <EmptyState
          title={t('today.nothing')}
          action={
            counts.data && (
              <Link to={paths.inbox('unassigned')}>
                {t('today.unassigned', { count: counts.data.views.unassigned.count })}
              </Link>
            )
          }
        />
      )}
      <div className={classes.page}>
        <StockToCount />
        <div className={classes.wide}>
          <TodayBlock
            title={t('today.calls')}
            count={call.actions.length}
            allAt={call.query.hasNextPage ? paths.actionsBy('kind=call_back&show=live') : null}
            none={t('today.no-calls')}
            query={call.query}
          >
            <ul className={lists.list}>
              {call.actions.map((action) => (
                <CallBackCard key={action.id} action={action} href={paths.complaint(action.of.number)} />
              ))}
            </ul>
          </TodayBlock>
        </div>
        <TodayBlock
          title={t('today.mine')}
          count={mine.actions.length}
          allAt={mine.query.hasNextPage ? paths.actionsBy('show=week') : null}
          none={t('today.no-mine')}
          query={mine.query}
        >
          <ul className={lists.list}>{mine.actions.map(card)}</ul>
        </TodayBlock>
        <TodayBlock
          title={t('today.waiting')}
          count={judge.actions.length}
          allAt={judge.query.hasNextPage ? paths.actionsBy('show=waiting') : null}
          none={t('today.no-waiting')}
          query={judge.query}
        >
          <ul className={lists.list}>{judge.actions.map(card)}</ul>
        </TodayBlock>
        <GatesToDecide />
        <TodayBlock title={t('today.news')} count={newest.length} none={t('today.no-news')} query={news}>
          <ul className={classes.rows}>
            {newest.map((row) => (
              <li key={row.id} className={classes.row}>
                <Link to={paths.complaint(row.number)}>{row.number}</Link>
                <span>{row.subject}</span>
                <span className={classes.quiet}>
                  {row.customer} · <TimeStamp at={row.lastWordAt} />
                </span>
              </li>
            ))}
          </ul>
        </TodayBlock>
        <TodayBlock
          title={t('today.holds')}
          count={holds.data?.holds.length ?? 0}
          none={t('today.no-holds')}
          query={holds}
        >
          <ul className={classes.rows}>
            {holds.data?.holds.map((hold) => (
              <li key={hold.id} className={classes.row}>
                <HoldPlate reason={hold.reason} />
                <strong>{hold.product}</strong>
                <span>{hold.batch ?? t('today.whole-product')}</span>
                <span>{hold.reason}</span>
                <span className={classes.quiet}>
                  {hold.setBy} · <TimeStamp at={hold.setAt} />
                </span>
              </li>
            ))}
          </ul>
        </TodayBlock>
      </div>
      {dialog}
    </>
  )
}

const placeOfNews = (number: string | undefined) =>
  number ? paths.actionsOf({ kind: 'complaint', number }) : null

/** Where the most urgent work is: own promises by their due time, then judgements. */
function nextOf(own: Action[], judgements: Action[]): string | null {
  const [first] = [...own].sort((a, b) => a.dueAt.localeCompare(b.dueAt))
  const action = first ?? judgements[0]
  return action ? paths.actionsOf(action.of) : null
}
