import { expect } from '@playwright/test'
import { localeOf } from '@redress/domain/languages/language'
import { answersOf, fillIn, form } from './complaint-form.ts'
import { test, told } from './journey.ts'
import { letterAbout } from './mailbox.ts'
import { type CustomersLanguage, customersWords, type DesksLanguage, desksWords } from './spoken.ts'
import { wordsIn } from './words.ts'

type Telling = {
  customer: CustomersLanguage
  desk: DesksLanguage
  contactName: string
  company: string
  wording: string
  grounds: string
  wayOut: string
  law: string
}

const tellings: Telling[] = [
  {
    customer: 'el',
    desk: 'zh',
    contactName: 'Ελένη Παπαδάκη',
    company: 'Αιγαίο Τηλεμετρία',
    wording: 'Τα πλήκτρα λύγισαν κατά τη συναρμολόγηση.',
    grounds: 'Η ακτίνα κάμψης ήταν κάτω από 2 χιλιοστά· το σχέδιο ζητά 5.',
    wayOut: 'Σας στέλνουμε δωρεάν τα μισά τεμάχια.',
    law: 'Σύμβαση, άρθρο 7.2.',
  },
  {
    customer: 'zh',
    desk: 'pl',
    contactName: '陈晓明',
    company: '珠江仪器',
    wording: '装配时按键面板弯折，按键失灵。',
    grounds: '装配时弯曲半径小于 2 毫米，图纸要求 5 毫米。',
    wayOut: '出于善意，我们免费补发一半数量。',
    law: '合同第 7.2 条。',
  },
]

for (const telling of tellings) {
  const { customer, desk } = telling
  test(`AN-4, AN-6, RE-1, RE-6: refused with goodwill, from the form to the closing; the customer reads ${customer}, the desk ${desk}`, async ({
    visitor,
    desk: open,
  }) => {
    test.slow()
    const { page: says, mail } = customersWords(customer)
    const t = desksWords(desk)
    const { contactName, wording } = telling
    const answers = answersOf({ contactName, wording, quantityAffected: '4', quantitySupplied: '600' })
    const { email } = answers
    const phone = await visitor({
      locale: localeOf[customer],
      viewport: { width: 360, height: 740 },
      timezoneId: 'Europe/Warsaw',
    })
    const [engineer, head, agent] = await Promise.all([
      open({ role: 'engineer', language: desk, name: 'Jakub Wrona' }),
      open({
        role: 'quality_manager',
        language: desk,
        name: 'Agnieszka Nowak',
        passwordHash: told('REDRESS_PASSWORD_HASH'),
      }),
      open({ role: 'agent', language: desk, name: 'Lihua Chen' }),
    ])

    const number = await test.step('the customer complains', async () => {
      await phone.goto(`/p/${customer}`)
      await phone
        .getByRole('main')
        .getByRole('link', { name: says('start.begin') })
        .click()
      await fillIn(phone, { ...answers, company: `${telling.company} ${answers.company}` })
      await form(phone).send.click()
      await expect(phone.getByRole('heading', { name: says('sent.title') })).toBeVisible()
      return wordsIn(phone.getByText(/^C-\d{4}-\d{5}$/))
    })

    await test.step('IN-5: the receipt comes by mail and leads to the tracking page', async () => {
      const receipt = await letterAbout(email, mail('receipt.subject', { number }))
      await phone.goto(receipt.link)
      await expect(
        phone.getByRole('heading', { level: 1, name: says('track.title', { number }) }),
      ).toBeVisible()
      await expect(phone.getByText(says('track.next.first-reply'))).toBeVisible()
    })

    const act = (name: string) => ({ name, exact: true })
    await test.step('the engineer takes it and decides: unjustified, with grounds and a way out', async () => {
      const { page } = engineer
      await page.goto(`/complaints/${number}/judgement`)
      await page.getByRole('button', act(t('peek.take'))).click()
      const verdict = page.getByRole('region', act(t('judgement.verdict')))
      await verdict.getByLabel(t('judgement.causedByCustomer')).fill('4')
      await verdict.getByLabel(t('fact.grounds')).fill(telling.grounds)
      await expect(
        verdict.getByText(t('judgement.follows', { validity: t('validity.unjustified') })),
      ).toBeVisible()
      await verdict.getByLabel(t('fact.wayOut')).fill(telling.wayOut)
      await verdict.getByRole('button', act(t('judgement.save-verdict'))).click()
      await expect(page.getByText(t('judgement.waits-for-signature'))).toBeVisible()
      await expect(page.getByRole('button', act(t('step-act.refuse')))).toBeDisabled()
      const news = await letterAbout(email, mail('progress.subject', { number }))
      expect(news.text).toContain(mail('progress.analysis'))
    })

    await test.step('a second person signs; the complaint goes to the reply without measures', async () => {
      await head.page.goto(`/complaints/${number}/judgement`)
      await head.page
        .getByLabel(t('account.current-password'), { exact: true })
        .fill(told('REDRESS_PASSWORD'))
      await head.page.getByRole('button', act(t('judgement.sign'))).click()
      await expect(head.page.getByText(t('judgement.signed-by', { name: head.user.name }))).toBeVisible()
      await engineer.page.getByRole('button', act(t('step-act.refuse'))).click()
      await expect(engineer.page.locator('[aria-current=step]').first()).toContainText(t('step.reply'))
    })

    await test.step('the letter refuses courteously and offers goodwill; by three hands', async () => {
      const address = `/complaints/${number}/reply`
      const { page } = agent
      await page.goto(address)
      await page.getByRole('button', act(t('reply.begin'))).click()
      await page.getByLabel(t('reply.decision')).selectOption('refused')
      const part = (kind: 'technical' | 'commercial' | 'legal') => t(`reply.part.${kind}`)
      await page.getByRole('textbox', { name: part('technical') }).fill(telling.grounds)
      await page.getByRole('textbox', { name: part('commercial') }).fill(telling.wayOut)
      await page.getByRole('textbox', { name: part('legal') }).fill(telling.law)
      await page.getByRole('button', act(t('reply.save'))).click()
      await expect(page.getByText(t('reply.saved'), { exact: true })).toBeVisible()
      await engineer.page.goto(address)
      for (const kind of ['technical', 'commercial', 'legal'] as const) {
        await engineer.page.getByRole('button', { name: `${t('reply.release')}: ${part(kind)}` }).click()
        await expect(
          engineer.page
            .getByRole('region', act(part(kind)))
            .getByText(t('reply.part.released-by', { name: engineer.user.name })),
        ).toBeVisible()
      }
      await head.page.goto(address)
      await head.page.getByRole('button', act(t('reply.approve'))).click()
      await expect(
        head.page.getByText(t('reply.approved-by', { name: head.user.name })).first(),
      ).toBeVisible()
      await page.goto(address)
      await page.getByRole('button', act(t('reply.send'))).click()
      await page
        .getByRole('region', act(t('reply.send')))
        .getByRole('button', act(t('reply.send')))
        .click()
      await expect(page.getByText(t('reply.status.sent'))).toBeVisible()
    })

    await test.step('RE-6: the letter arrives, and the customer accepts it', async () => {
      const letter = await letterAbout(email, mail('formal-reply.subject', { number }))
      await phone.goto(letter.link)
      await expect(phone.getByRole('heading', { name: says('track.reply-title') })).toBeVisible()
      await phone.getByRole('button', { name: says('track.reply-accept') }).click()
      await phone.getByRole('button', { name: says('track.reply-accept-yes') }).click()
      const [before = ''] = says('track.reply-accepted').split('{time}')
      await expect(phone.getByRole('status').filter({ hasText: before.trim() })).toBeVisible()
    })

    await test.step('the follow-up asks for the satisfaction, not for effectiveness; then it is closed', async () => {
      const { page } = agent
      await page.goto(`/complaints/${number}/judgement`)
      await page.getByRole('button', act(t('step-act.start-follow-up'))).click()
      const close = page.getByRole('button', act(t('step-act.close')))
      await expect(close).toBeDisabled()
      await expect(page.getByText(t('condition.effectiveness-judged-effective'))).toHaveCount(0)
      const answer = page.getByRole('region', act(t('judgement.satisfaction')))
      await answer.getByLabel(t('fact.satisfaction')).selectOption('satisfied')
      await answer.getByRole('button', act(t('judgement.save-satisfaction'))).click()
      await close.click()
      await expect(
        page
          .getByText(t('track.ended', { step: t('step.closed') }))
          .or(page.locator('[aria-current=step]').filter({ hasText: t('step.closed') }))
          .first(),
      ).toBeVisible()
      await phone.reload()
      await expect(phone.getByText(says('track.ended.closed'))).toBeVisible()
    })
  })
}
