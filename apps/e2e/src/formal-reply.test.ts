import { expect } from '@playwright/test'
import { aComplaint } from '@redress/prisma/builders/complaints'
import { test } from './journey.ts'
import { expectAccessible, expectFits } from './judge-page.ts'
import { linkMailedTo } from './mailbox.ts'

test('RE-1, RE-5, RE-6: a letter by several hands, rejected by the customer, accepted in the second round', async ({
  db,
  desk,
  page: phone,
}) => {
  test.slow()
  const email = `ewa.lis.${crypto.randomUUID().slice(0, 8)}@vistula.example`
  const { number } = await aComplaint(db, { step: 'reply', contactEmail: email, subject: 'Keys dead' })
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
  await agent.getByRole('textbox', { name: 'Technical finding' }).fill('Thank you. The glue was brittle.')
  // A closed tab costs nothing: what was typed is on this device.
  await agent.reload()
  await expect(agent.getByRole('textbox', { name: 'Technical finding' })).toHaveValue(/brittle/)
  await agent.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(agent.getByText('Written by Ada Agent')).toBeVisible()
  await expect(agent.getByText('Your role can’t release.')).toBeVisible()
  await expectAccessible(agent, 'reply being written')
  await expectFits(agent, 'reply being written', 360)

  await releaseAndSend()
  await phone.goto(await linkMailedTo(email, 1))
  await expect(phone.getByRole('heading', { name: 'Our written reply' })).toBeVisible()
  await phone.getByRole('button', { name: 'Not satisfied…' }).click()
  await phone.getByRole('button', { name: 'Send my answer' }).click()
  await expect(phone.getByText('Please tell us with what you are not satisfied.')).toBeVisible()
  await phone.getByLabel('With what are you not satisfied?').fill('The freight is missing.')
  await expectAccessible(phone, 'answering the reply')
  await phone.getByRole('button', { name: 'Send my answer' }).click()
  await expect(phone.getByText(/that you are not satisfied\. We look into it/)).toBeVisible()

  await agent.goto(address)
  await expect(agent.getByText('The freight is missing.')).toBeVisible()
  await agent.getByRole('button', { name: 'Write the next round' }).click()
  await agent.getByRole('textbox', { name: 'Amount' }).fill('160.00')
  await agent.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(agent.getByText('Saved', { exact: true })).toBeVisible()
  await releaseAndSend()
  await phone.goto(await linkMailedTo(email, 2))
  await phone.getByRole('button', { name: 'Accept the solution' }).click()
  await phone.getByRole('button', { name: 'Yes, I accept' }).click()
  await expect(phone.getByText(/You accepted the solution on/)).toBeVisible()
  expect(
    await db.reply.findMany({ where: { complaint: { number } }, orderBy: { round: 'asc' } }),
  ).toMatchObject([
    { status: 'rejected', answerReason: 'The freight is missing.' },
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
