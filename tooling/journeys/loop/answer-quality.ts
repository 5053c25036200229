import { type CaseDetail, endpoints } from '@echoloop/contract'
import { consoleLocales } from '@echoloop/locales/console'
import type { Page } from 'playwright-core'
import { claim, eventually } from '../ground/eventually.ts'
import { inspectPage } from '../ground/inspect-page.ts'
import { beginsWith } from '../ground/matching.ts'
import type { Loop } from './start-loop.ts'

const waitMs = 60_000
/** A little more than an answer waits before it leaves. */
const undoMs = 35_000

/** Opens a case in the console. */
export async function showCase(
  page: Page,
  { loop, shown }: { loop: Loop; shown: CaseDetail },
): Promise<void> {
  await page.goto(`${loop.shop.url}/cases/${shown.id}`)
  await page.getByRole('heading', { level: 1 }).filter({ hasText: shown.title }).waitFor()
}

/** The thin answer is held back with what is missing; the good one leaves and stands under the review. */
export async function answerInPublic(loop: Loop, shown: CaseDetail): Promise<void> {
  const { ground, agent, said, shop } = loop
  const { page } = agent
  const { casePage, library } = consoleLocales[ground.language]
  await showCase(page, { loop, shown })
  const box = page.getByRole('textbox', { name: casePage.composer.textLabel })
  const send = page.getByRole('button', { name: beginsWith(casePage.composer.send) }).first()
  await box.fill(said.thin)
  const findings = page.locator('.check-findings')
  await findings.getByText(library.check.findings['no-apology']).waitFor({ timeout: waitMs })
  await findings.getByText(library.check.mends['no-apology']).waitFor()
  await send.click()
  await page.getByRole('button', { name: casePage.composer.sendAnyway }).waitFor()
  await inspect(page, loop, 'case-held-back')
  await box.fill(said.good)
  await page.getByText(library.check.fine).waitFor({ timeout: waitMs })
  await send.click()
  await page.getByRole('article').filter({ hasText: said.good }).waitFor()
  claim((await publicReplies(loop)) === 0, 'the answer was public before its half minute was over')
  shop.moveTo(new Date(shop.now().getTime() + undoMs))
  await eventually(
    { what: 'the answer under the review', timeoutMs: waitMs },
    async () => (await publicReplies(loop)) === 1,
  )
}

/** How often the answer stands on the product's page, read without a browser. */
async function publicReplies({ shop, shopId, productId, said }: Loop): Promise<number> {
  const page = await fetch(`${shop.url}/p/${productId}?shop=${shopId}`)
  return (await page.text()).split(said.good).length - 1
}

/** An exchange above the agent's limit: asked for, approved by the lead, ordered once, and done. */
export async function exchangeKettle(loop: Loop, shown: CaseDetail): Promise<void> {
  const { ground, agent, lead, said, shop, door } = loop
  const { remedies } = ground.words
  const { page } = agent
  await page.getByRole('button', { name: remedies.panel.add, exact: true }).click()
  await choose(page, { field: '#remedy-kind', option: remedies.kinds.exchange })
  await page.locator('#remedy-line-KET').fill('1')
  await page.locator('#remedy-note').fill(said.exchangeNote)
  await page.getByRole('button', { name: remedies.panel.ask, exact: true }).click()
  await page.locator('.case-extra').getByText(remedies.states['waiting-approval']).waitFor()
  claim(door.ordered.length === 0, 'the exchange was ordered before anybody approved it')

  await lead.page.goto(`${shop.url}/remedies`)
  const approve = beginsWith(`${remedies.actions.approve}`)
  await inspect(lead.page, loop, 'remedies-to-approve')
  await lead.page.getByRole('button', { name: approve }).click()
  const order = await eventually({ what: 'the order at the shop’s door', timeoutMs: waitMs }, async () =>
    door.ordered.find(({ type }) => type === 'remedy.ordered'),
  )
  claim(door.refused.length === 0, `the door did not believe: ${door.refused.join()}`)
  const { items } = await agent.client.call(endpoints.readCaseRemedies, { params: { id: shown.id } })
  const [remedy] = items
  claim(remedy?.id === order.key, `ordered under the key ${order.key}, not ${remedy?.id}`)
  claim(remedy?.decidedBy === lead.name, `approved by ${remedy?.decidedBy}`)
  await shop.client.call(endpoints.tellRemedyOutcome, {
    params: { id: order.key },
    body: { state: 'done', reference: 'EX-1', costCents: 31_000 },
  })
  await page.locator('.case-extra').getByText(remedies.states.done, { exact: true }).waitFor()
  claim(door.done.size === 1, `the shop exchanged ${door.done.size} times`)
}

/** Chooses in a list of the console as people do: opens it and clicks. */
export async function choose(
  page: Page,
  { field, option }: { field: string; option: string },
): Promise<void> {
  await page.locator(field).click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}

export async function inspect(page: Page, { ground }: Loop, name: string): Promise<void> {
  const faults = await inspectPage(ground, { page, name: `loop-${name}` })
  claim(faults.length === 0, faults.join('\n'))
}
