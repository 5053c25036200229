import { endpoints } from '@echoloop/contract'
import type { Page } from 'playwright-core'
import { startRemedyDoor } from '../../apps/server/test/start-remedy-door.ts'
import { crisisWords } from './crisis/crisis-words.ts'
import { tellComplaints } from './crisis/tell-complaints.ts'
import { claim, eventually } from './ground/eventually.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground } from './ground/journey.ts'
import { type ClockedShop, startClockedShop } from './ground/start-clocked-shop.ts'

const waitMs = 60_000
const phone = { width: 390, height: 844 }

type Walk = { ground: Ground; shop: ClockedShop; shopId: string; page: Page; approver: Page }

/**
 * A drill from twenty complaints to the closing review: the surge is found, an incident opened, steps done, the
 * statement approved by a second person and shown, everybody answered, the product held, the supplier asked, the lesson
 * kept and found again.
 */
export async function handleCrisis(ground: Ground): Promise<void> {
  const words = crisisWords[ground.language]
  const door = await startRemedyDoor()
  const shop = await startClockedShop({
    language: ground.language,
    name: words.shop,
    environment: { DOOR_PRIVATE: 'true' },
  })
  const { id: shopId } = await shop.client.call(endpoints.readShop)
  const { secret } = await shop.client.call(endpoints.putRemedyDoor, { body: { url: door.url } })
  door.trust(secret ?? '')
  await shop.client.call(endpoints.createPartner, {
    body: { name: words.supplier, email: null, language: ground.language },
  })
  const writer = await enter(ground, shop, words.writer)
  const second = await enter(ground, shop, words.approver)
  try {
    await tellComplaints(shop, ground.language)
    const walk = { ground, shop, shopId, page: writer.page, approver: second.page }
    await openFromSurge(walk)
    await doSteps(walk)
    await stateAndShow(walk)
    await answerAll(walk)
    await holdAndAsk(walk)
    await closeAndFind(walk)
  } finally {
    await writer.context.close()
    await second.context.close()
    await shop.stop()
    await door.close()
  }
}

async function enter(ground: Ground, shop: ClockedShop, name: string): ReturnType<Ground['visit']> {
  const { signInLink } = await shop.client.call(endpoints.addMember, {
    body: { name, role: 'manager', email: `${name.codePointAt(0)}@example.com` },
  })
  const visit = await ground.visit()
  await visit.page.goto(signInLink)
  await visit.page.locator('.person-button').filter({ hasText: name }).waitFor()
  return visit
}

async function look({ ground }: Walk, page: Page, name: string): Promise<void> {
  const faults = await inspectPage(ground, { page, name: `crisis-${name}` })
  claim(faults.length === 0, faults.join('\n'))
}

async function openFromSurge(walk: Walk): Promise<void> {
  const { ground, shop, page } = walk
  const text = ground.words.incidents
  await eventually({ what: 'the surge', timeoutMs: waitMs }, async () => {
    const { items } = await shop.client.call(endpoints.listSurges, {})
    return items.find(({ kind, voices }) => kind === 'batch' && voices >= 15)
  })
  await page.goto(`${shop.url}/incidents`)
  await page.getByRole('button', { name: text.surges.open, exact: true }).waitFor()
  await look(walk, page, 'surge')
  await page.getByRole('button', { name: text.surges.open, exact: true }).click()
  await page.getByLabel(text.openForm.name, { exact: true }).fill(crisisWords[ground.language].title)
  await page.getByLabel(text.openForm.severity).selectOption('3')
  await page.getByRole('button', { name: text.openForm.submit, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: crisisWords[ground.language].title }).waitFor()
  await look(walk, page, 'opened')
}

async function doSteps({ ground, page }: Walk): Promise<void> {
  const text = ground.words.incidents
  const steps = page.locator('.incident-steps')
  await steps.getByRole('checkbox').first().check()
  await page.getByText(text.list.steps(1, 8)).waitFor()
  await page.getByLabel(text.timeline.note).fill(crisisWords[ground.language].note)
  await page.getByRole('button', { name: text.timeline.add, exact: true }).click()
  await page.locator('.incident-timeline').getByText(crisisWords[ground.language].note).waitFor()
}

/** The writer fills the slots; the other one approves and shows it; a shopper reads it on a telephone. */
async function stateAndShow(walk: Walk): Promise<void> {
  const { ground, shop, shopId, page, approver } = walk
  const text = ground.words.incidents.statement
  for (const label of [text.zh, text.en]) {
    const field = page.getByRole('textbox', { name: label, exact: true })
    await field.fill((await field.inputValue()).replace(/\{\{[^{}]*\}\}/g, 'service.example'))
  }
  await page.getByRole('button', { name: text.save }).click()
  await page.getByText(text.written(crisisWords[ground.language].writer, 2)).waitFor()
  claim(
    (await page.getByRole('button', { name: text.approve }).count()) === 0,
    'the writer is offered to approve the own words',
  )
  await approver.goto(page.url())
  await approver.getByRole('button', { name: text.approve }).click()
  await approver.getByRole('button', { name: text.post }).click()
  await approver.getByText(text.shown, { exact: true }).waitFor()
  const shopper = await ground.visit({ viewport: phone })
  await shopper.page.goto(`${shop.url}/s/${shopId}?lang=${ground.language}`)
  await shopper.page.getByText('service.example').first().waitFor()
  await look(walk, shopper.page, 'notice')
  await shopper.page.goto(`${shop.url}/notices?shop=${shopId}&lang=${ground.language}`)
  await look(walk, shopper.page, 'notices')
  await shopper.context.close()
}

async function answerAll(walk: Walk): Promise<void> {
  const { ground, shop, page } = walk
  const text = ground.words.incidents.answer
  await page.getByLabel(text.text).fill(crisisWords[ground.language].answer)
  await page.getByRole('button', { name: text.preview, exact: true }).click()
  const send = page.getByRole('button', { name: new RegExp(text.send(0).replace('0', '\\d+')) })
  await send.waitFor()
  await look(walk, page, 'answer')
  await send.click()
  await page.getByRole('button', { name: text.undo }).waitFor()
  const { items } = await shop.client.call(endpoints.listIncidents, {})
  const [incident] = items
  await eventually({ what: 'the answer to every case' }, async () => {
    const { cases } = await shop.client.call(endpoints.readIncident, { params: { id: incident?.id ?? '' } })
    return cases.answered > 0 && cases.answered === cases.all && cases.withoutCase === 0
  })
}

async function holdAndAsk(walk: Walk): Promise<void> {
  const { ground, page, approver } = walk
  const { holds, recheck } = ground.words.incidents
  await approver.getByRole('button', { name: holds.hold, exact: true }).click()
  await approver.getByText(holds.states.accepted, { exact: true }).waitFor({ timeout: waitMs })
  await approver.getByRole('button', { name: holds.byHand }).click()
  await approver.getByText(holds.states.done, { exact: true }).waitFor()
  await page.getByRole('button', { name: recheck.ask }).click()
  await page.getByRole('button', { name: recheck.submit, exact: true }).click()
  await page.locator('.task-cards').getByText(crisisWords[ground.language].supplier).waitFor()
  await page.setViewportSize(phone)
  await look(walk, page, 'phone')
  await page.setViewportSize({ width: 1440, height: 900 })
}

async function closeAndFind(walk: Walk): Promise<void> {
  const { ground, shop, page } = walk
  const { incidents: text } = ground.words
  const { review, search, title } = crisisWords[ground.language]
  for (const part of ['happened', 'cause', 'changed', 'lessons'] as const)
    await page.getByRole('textbox', { name: text.review[part], exact: true }).fill(review[part])
  await page.getByRole('button', { name: text.review.close }).click()
  await page.getByRole('button', { name: text.review.reopen }).waitFor()
  await look(walk, page, 'closed')
  await page.goto(`${shop.url}/incidents?tab=lessons&q=${encodeURIComponent(search)}`)
  await page.getByRole('heading', { name: title }).waitFor()
  await look(walk, page, 'lessons')
  await page.goto(`${shop.url}/incidents?tab=books`)
  await look(walk, page, 'books')
}
