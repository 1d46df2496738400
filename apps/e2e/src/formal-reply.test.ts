import { expect } from '@playwright/test'
import { aComplaint } from '@redress/prisma/builders/complaints'
import type { Connection } from '@redress/prisma/connect'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'
import { linkMailedTo } from './mailbox.ts'

test('RE-1, RE-5, RE-6, A12: a letter by several hands, rejected on the Polish page, accepted in the second round', async ({
  db,
  desk,
  page: phone,
}) => {
  test.slow()
  const email = `ewa.lis.${crypto.randomUUID().slice(0, 8)}@vistula.example`
  const { number } = await aComplaint(db, {
    step: 'reply',
    language: 'pl',
    contactEmail: email,
    subject: 'Keys dead',
  })
  const trigger = await aFinding(db)
  const address = `/complaints/${number}/reply`
  const agent = (await desk({ name: 'Ada Agent' })).page
  const engineer = (await desk({ name: 'Eno Engineer', role: 'engineer' })).page
  const head = (await desk({ name: 'Hana Head', role: 'quality_manager' })).page

  await agent.goto(address)
  await agent.getByRole('button', { name: 'Write the reply' }).click()
  await agent.getByLabel('Decision').selectOption({ label: 'Satisfied in part' })
  await agent.getByRole('textbox', { name: 'Amount' }).fill('120,5')
  await agent.getByRole('textbox', { name: 'Currency' }).fill('eur')
  await agent.getByRole('textbox', { name: 'Manner and term' }).fill('Credit note by 12 July')
  await agent.getByRole('textbox', { name: 'Measures taken' }).fill('The glue is applied anew.')
  // A text module, in the customer's language and filled in; undo gives back what was typed.
  const finding = agent.getByRole('textbox', { name: 'Technical finding' })
  await finding.fill('Thank you. ')
  await finding.pressSequentially(`::${trigger.slice(0, -1)}`)
  await expect(agent.getByRole('option', { name: trigger })).toContainText(`Klej w ${number} był kruchy.`)
  await agent.keyboard.press('Escape')
  await expect(agent.getByRole('listbox', { name: 'Text modules' })).toHaveCount(0)
  await finding.pressSequentially(trigger.slice(-1))
  await agent.keyboard.press('Enter')
  await expect(finding).toHaveValue(`Thank you. Klej w ${number} był kruchy.`)
  await agent.keyboard.press('ControlOrMeta+z')
  await expect(finding).toHaveValue(`Thank you. ::${trigger}`)
  await agent.keyboard.press('ControlOrMeta+Shift+z')
  await expect(finding).toHaveValue(`Thank you. Klej w ${number} był kruchy.`)
  // The pages beside the editor are pictures of the letter with what was typed.
  const pages = agent.getByRole('region', { name: 'The letter as it stands' })
  await expect(pages.getByRole('img', { name: 'Page 1 of 1 of the draft' })).toBeVisible()
  // A closed tab costs nothing: what was typed is on this device.
  await agent.reload()
  await expect(agent.getByRole('textbox', { name: 'Technical finding' })).toHaveValue(/kruchy/)
  await agent.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(agent.getByText('Written by Ada Agent')).toBeVisible()
  await expect(agent.getByText('Your role can’t release.')).toBeVisible()
  await expectAccessible(agent, 'reply being written')
  await expectFits(agent, 'reply being written', 360)

  await releaseAndSend()
  await agent.getByRole('button', { name: 'Begin the follow-up' }).click()
  await phone.goto(await linkMailedTo(email, 2))
  await expect(phone.getByRole('heading', { name: 'Nasza pisemna odpowiedź' })).toBeVisible()
  await phone.getByRole('button', { name: 'Nie jestem zadowolony…' }).click()
  await phone.getByRole('button', { name: 'Wyślij odpowiedź' }).click()
  await expect(phone.getByText('Prosimy napisać, z czego nie są Państwo zadowoleni.')).toBeVisible()
  await phone.getByLabel('Z czego nie są Państwo zadowoleni?').fill('Brakuje kosztów transportu.')
  await expectAccessible(phone, 'answering the reply')
  await phone.getByRole('button', { name: 'Wyślij odpowiedź' }).click()
  await expect(phone.getByText(/że nie są Państwo zadowoleni\. Zajmiemy się tym/)).toBeVisible()

  await agent.goto(address)
  await expect(agent.getByText('Brakuje kosztów transportu.')).toBeVisible()
  await expect(agent.getByRole('button', { name: 'Close the complaint' })).toBeDisabled()
  await expect(agent.getByText('no written reply rejected or unfinished')).toBeVisible()
  await agent.getByRole('button', { name: 'Write the next round' }).click()
  await agent.getByRole('textbox', { name: 'Amount' }).fill('160.00')
  await agent.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(agent.getByText('Saved', { exact: true })).toBeVisible()
  await releaseAndSend()
  await phone.goto(await linkMailedTo(email, 3))
  await phone.getByRole('button', { name: 'Przyjmuję rozwiązanie' }).click()
  await phone.getByRole('button', { name: 'Tak, przyjmuję' }).click()
  await expect(phone.getByText(/Przyjęli Państwo rozwiązanie/)).toBeVisible()
  await agent.reload()
  await expect(agent.getByText('To leave Follow-up:')).toBeVisible()
  await expect(agent.getByText('no written reply rejected or unfinished')).toHaveCount(0)
  expect(
    await db.reply.findMany({ where: { complaint: { number } }, orderBy: { round: 'asc' } }),
  ).toMatchObject([
    { status: 'rejected', answerReason: 'Brakuje kosztów transportu.' },
    { status: 'accepted', bySilence: false },
  ])

  /** Released by the engineer, approved by the head of quality, sent by the agent. */
  async function releaseAndSend() {
    await engineer.goto(address)
    await engineer.getByRole('button', { name: 'Release: Technical finding' }).click()
    await expect(engineer.getByText('Released by Eno Engineer')).toBeVisible()
    await head.goto(address)
    await head.getByRole('button', { name: 'Approve the letter' }).click()
    await expect(head.getByText('Approved by Hana Head').first()).toBeVisible()
    await agent.goto(address)
    await agent.getByRole('button', { name: 'Send to the customer' }).click()
    const ask = agent.getByRole('region', { name: 'Send to the customer' })
    await ask.getByRole('button', { name: 'Send to the customer' }).click()
    await expect(agent.getByText('sent, waiting for the customer')).toBeVisible()
  }
})

/** A text module of its own, so that journeys beside this one find other words. */
async function aFinding(db: Connection['prisma']): Promise<string> {
  const trigger = `glue-${crypto.randomUUID().slice(0, 8)}`
  const texts = { en: 'The glue of {number} was brittle.', pl: 'Klej w {number} był kruchy.' }
  await db.template.create({ data: { place: 'technical', trigger, title: `Glue ${trigger}`, texts } })
  return trigger
}
