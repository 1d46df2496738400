import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { localeOf } from '@redress/domain/languages/language'
import { aContact, aCustomer } from '@redress/prisma/builders/customers'
import { test } from './journey.ts'
import { letterAbout } from './mailbox.ts'
import { type CustomersLanguage, customersWords, type DesksLanguage, desksWords } from './spoken.ts'
import { wordsIn } from './words.ts'

const tellings: { customer: CustomersLanguage; desk: DesksLanguage; wording: string }[] = [
  { customer: 'pl', desk: 'zh', wording: 'Trzeci rząd klawiszy nie reaguje, linia stoi.' },
]

for (const { customer, desk, wording } of tellings) {
  test(`IN-4: a claim nobody confirms is handled to the end and says so; the customer reads ${customer}, the desk ${desk}`, async ({
    db,
    desk: open,
    visitor,
  }) => {
    test.slow()
    const own = randomUUID().slice(0, 8)
    const email = `ewa-${own}@hearth.example`
    const { id: customerId, name } = await aCustomer(db, { name: `Hearth ${own}`, language: customer })
    await aContact(db, { customerId, name: `Ewa ${own}`, email, language: customer })
    const { page: says, mail } = customersWords(customer)
    const t = desksWords(desk)
    const { page } = await open({ role: 'quality_manager', language: desk })
    const act = (label: string) => ({ name: label, exact: true })
    const section = (label: string) => page.getByRole('region', act(label))
    const unconfirmed = page.getByText(t('kind.claim-unconfirmed'), { exact: true })

    const number = await test.step('said on the telephone, it is registered at once as a claim', async () => {
      await page.goto('/complaints/new?mode=phone')
      await expect(page.locator('[data-place=customerName]')).toBeFocused()
      const pick = async (hit: string) => {
        await expect(page.getByRole('option', { name: hit })).toBeVisible()
        await page.keyboard.press('Enter')
      }
      const asked = Promise.withResolvers<void>()
      await page.route('**/api/customers/*/contacts', async (route) => {
        await asked.promise
        await route.continue()
      })
      await page.keyboard.type(own.slice(0, 6))
      await pick(name)
      await page.keyboard.press('Tab')
      // UX 2.3: Enter takes the first hit, also where it arrives after the last letter.
      await page.keyboard.type('Ewa')
      asked.resolve()
      await pick(`Ewa ${own}`)
      await expect(page.locator('[data-place=contactName]')).toHaveValue(`Ewa ${own}`)
      await page.getByRole('textbox', { name: t('intake.wording') }).fill(wording)
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText(t('registered.claim'))).toBeVisible()
      return wordsIn(page.getByRole('heading', { level: 2, name: /^C-\d{4}-\d{5}$/ }))
    })

    const phone = await visitor({ locale: localeOf[customer], viewport: { width: 360, height: 740 } })
    const invitation =
      await test.step('the customer is invited to confirm it, looks, and does not', async () => {
        const letter = await letterAbout(email, mail('claim-invitation.subject', { number }))
        await phone.goto(letter.link)
        await expect(phone.getByRole('heading', { name: says('track.confirm-title') })).toBeVisible()
        await expect(phone.getByRole('textbox', { name: says('track.confirm-label') })).toHaveValue(wording)
        return letter
      })

    await test.step('it is examined and judged all the same', async () => {
      await page.goto(`/complaints/${number}/judgement`)
      await page.getByRole('button', act(t('peek.take'))).click()
      await expect(page.locator('[aria-current=step]').first()).toContainText(t('step.analysis'))
      await expect(unconfirmed).toBeVisible()
      const findings = section(t('judgement.findings'))
      await findings.getByLabel(t('fact.cause'), { exact: true }).fill('银浆固化不足')
      await findings.getByRole('button', act(t('judgement.save-findings'))).click()
      await expect(page.getByRole('link', act(t('condition.cause-stated')))).toBeHidden()
      const verdict = section(t('judgement.verdict'))
      await verdict.getByLabel(t('fact.validity')).selectOption('justified')
      await verdict.getByLabel(t('fact.grounds')).fill('样品实测确认')
      await verdict.getByRole('button', act(t('judgement.save-verdict'))).click()
      await page.getByRole('button', act(t('step-act.start-action'))).click()
      await page.getByRole('link', act(t('condition.measure-or-reason'))).click()
      const none = section(t('judgement.no-measures'))
      await none.getByLabel(t('judgement.no-measures-why')).fill('该批次已全部返工')
      await none.getByRole('button', act(t('judgement.save-no-measures'))).click()
      await page.getByRole('button', act(t('step-act.start-reply'))).click()
      await expect(page.getByText(t('condition.reply-sent'))).toBeVisible()
    })

    await test.step('the page still asks for the confirmation, and shows how far we are', async () => {
      await phone.reload()
      await expect(phone.getByRole('listitem').filter({ hasText: says('track.step.reply') })).toHaveAttribute(
        'aria-current',
        'step',
      )
      await expect(phone.getByRole('button', { name: says('track.confirm-send') })).toBeVisible()
    })

    await test.step('answered, followed up and closed', async () => {
      // How a letter is written and sent is another journey.
      await db.complaint.update({ where: { number }, data: { replySentAt: new Date() } })
      await page.goto(`/complaints/${number}/judgement`)
      await page.getByRole('button', act(t('step-act.start-follow-up'))).click()
      const effect = section(t('judgement.effectiveness'))
      await effect.getByLabel(t('fact.effectiveness')).selectOption('effective')
      await effect.getByRole('button', act(t('judgement.save-effectiveness'))).click()
      await expect(page.getByText(t('condition.effectiveness-judged-effective'))).toBeHidden()
      const answer = section(t('judgement.satisfaction'))
      for (const count of [1, 2]) {
        await answer.getByRole('button', act(t('judgement.ask'))).click()
        await expect(answer.getByText(t('judgement.asked', { count }))).toBeVisible()
      }
      await page.getByRole('button', act(t('step-act.close'))).click()
      await expect(page.locator('[aria-current=step]').first()).toContainText(t('step.closed'))
    })

    await test.step('the record says that nobody ever confirmed it; the customer can no longer', async () => {
      await expect(unconfirmed).toBeVisible()
      expect(await db.complaint.findUnique({ where: { number } })).toMatchObject({
        kind: 'claim',
        step: 'closed',
        language: customer,
      })
      await phone.goto(invitation.link)
      await expect(phone.getByText(says('track.ended.closed'))).toBeVisible()
      await expect(phone.getByRole('button', { name: says('track.confirm-send') })).toHaveCount(0)
    })
  })
}
