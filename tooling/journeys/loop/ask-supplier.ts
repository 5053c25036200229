import { type CaseDetail, endpoints } from '@echoloop/contract'
import { consoleLocales } from '@echoloop/locales/console'
import { claim, eventually } from '../ground/eventually.ts'
import { choose, inspect } from './answer-quality.ts'
import type { Loop } from './start-loop.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const waitMs = 60_000

/** Asks the supplier about the batch, who answers on a phone without an account; the case learns of it. */
export async function askSupplier(loop: Loop, shown: CaseDetail): Promise<void> {
  const { agent, ground, said } = loop
  const { page } = agent
  const { tasks } = consoleLocales[ground.language]
  await page.getByRole('button', { name: tasks.ask.ofCase }).click()
  await choose(page, { field: '#who', option: said.partner })
  await page.getByLabel(tasks.ask.title, { exact: true }).fill(said.batchTask)
  await page.getByLabel(tasks.ask.text, { exact: true }).fill(said.batchText)
  await page.getByRole('checkbox', { name: tasks.ask.pictures }).check()
  await page.getByRole('button', { name: tasks.ask.submit, exact: true }).click()
  await page.locator('.task-card').filter({ hasText: said.batchTask }).waitFor()
  await inspect(page, loop, 'case-with-task')
  await answerAsSupplier(loop)
  const answered = page.locator('.task-card').filter({ hasText: said.batchAnswer })
  await answered.getByText(tasks.states.done, { exact: true }).first().waitFor({ timeout: waitMs })
  const { state } = await agent.client.call(endpoints.readCase, { params: { id: shown.id } })
  claim(state === 'open', `the case is ${state} after the supplier answered`)
}

async function answerAsSupplier(loop: Loop): Promise<void> {
  const { ground, said, shop } = loop
  const { words } = ground
  const letter = await eventually({ what: 'the mail to the supplier', timeoutMs: waitMs }, async () =>
    shop.mailbox.received().find(({ to }) => to.includes('seals@example.com')),
  )
  const address = /https?:\S+\/task\/[^\s"<]+/.exec(letter.mail.text ?? '')?.at(0)
  claim(address !== undefined, 'the mail to the supplier has no link')
  const { page, context } = await ground.visit(phone)
  await page.goto(address ?? '')
  await page.getByRole('heading', { level: 1, name: said.batchTask }).waitFor()
  claim(!(await page.content()).includes(said.buyers.quality), 'the supplier reads the customer’s name')
  claim((await page.locator('.media-tiles img').count()) === 1, 'the supplier does not see the picture')
  await inspect(page, loop, 'supplier')
  await page.setViewportSize(phone.viewport)
  await page.locator('#text').fill(said.batchAnswer)
  await page.locator('#name').fill(said.supplierName)
  await page.getByRole('button', { name: words.taskPage.done }).tap()
  await page.getByText(words.taskPage.sent.done).waitFor()
  await context.close()
}
