import { type CaseDetail, endpoints } from '@echoloop/contract'
import { consoleLocales } from '@echoloop/locales/console'
import type { ParsedMail } from 'mailparser'
import { claim, eventually } from '../ground/eventually.ts'
import { beginsWith } from '../ground/matching.ts'
import { inspect, showCase } from './answer-quality.ts'
import { type Buyer, type Loop, mailOf } from './start-loop.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const waitMs = 60_000
const thinkMs = 10 * 60_000 + 5000

/** Resolves the case; ten minutes later the customer is asked, taps five, and the case shows it. */
export async function settleQuality(loop: Loop, shown: CaseDetail): Promise<void> {
  const { agent, ground, shop } = loop
  const { page } = agent
  const { casePage, cases } = consoleLocales[ground.language]
  // Shown anew: whoever resolves what has changed a moment ago is rightly asked to look first.
  await showCase(page, { loop, shown })
  await page.getByRole('button', { name: casePage.resolve, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: beginsWith(cases.move.submit(cases.states.resolved)) }).click()
  // The dialog may close before the server has it, and the ten minutes begin there.
  await eventually({ what: 'the case to be resolved', timeoutMs: waitMs }, async () => {
    const { state } = await agent.client.call(endpoints.readCase, { params: { id: shown.id } })
    return state === 'resolved'
  })
  const before = lettersTo(loop, 'quality').length
  shop.moveTo(new Date(shop.now().getTime() + thinkMs))
  const letter = await eventually({ what: 'the question to the customer', timeoutMs: waitMs }, async () =>
    lettersTo(loop, 'quality').at(before),
  )
  await tapFive(loop, letter)
  await page.locator('.case-page').getByText(casePage.entries.satisfaction('5')).waitFor({ timeout: waitMs })
  await inspect(page, loop, 'case-settled')
  await claimMet(loop, shown)
}

/** From the letter onto the own page, where the tap counts and the exchange of words stands. */
async function tapFive(loop: Loop, letter: ParsedMail): Promise<void> {
  const { ground, said } = loop
  const { ownCase } = ground.words
  const { page, context } = await ground.visit(phone)
  await page.setContent(letter.html || '')
  await page.locator('a[href*="score=5"]').first().click()
  const word = ownCase.satisfaction.score({ score: 5, word: ownCase.satisfaction.scores[4] ?? '' })
  await page.getByText(ownCase.satisfaction.yours(word)).waitFor()
  await page.getByText(ownCase.satisfaction.thanks).waitFor()
  await page.getByText(said.good).waitFor()
  await page.getByRole('heading', { level: 1, name: ownCase.states.resolved.heading }).waitFor()
  await inspect(page, loop, 'own-page')
  await context.close()
}

/** The letters that a customer has got, oldest first. */
export function lettersTo({ shop }: Loop, buyer: Buyer): ParsedMail[] {
  return shop.mailbox
    .received()
    .filter(({ to }) => to.includes(mailOf(buyer)))
    .map(({ mail }) => mail)
}

/** Claims that nothing promised in a case came late. */
export async function claimMet({ agent }: Loop, { id, title }: CaseDetail): Promise<void> {
  const { clocks } = await agent.client.call(endpoints.readCase, { params: { id } })
  const others = clocks.filter(({ state }) => state !== 'met')
  const told = others.map(({ kind, state }) => `${kind} is ${state}`).join()
  claim(clocks.length > 1 && others.length === 0, `clocks of “${title}”: ${told || clocks.length}`)
}
