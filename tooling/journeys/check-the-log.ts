import { readJson, readReceipt } from '@echoloop/verifier'
import type { Page } from 'playwright-core'
import { claim } from './ground/eventually.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground } from './ground/journey.ts'
import { withAnyFacts } from './ground/matching.ts'
import { startTampering, type Tamperer, type Tampering, tamperings } from './ground/tamper-log.ts'

const waitMs = 60_000

/** Which finding of the browser gives each tampering away. */
const caughtAs = {
  edit: 'log-changed',
  delete: 'log-short',
  insert: 'log-changed',
  reorder: 'log-changed',
  truncate: 'head-shrunk',
  rebuild: 'head-forked',
} as const satisfies Record<Tampering, string>

/**
 * A shopper’s browser reads the log and keeps its head. Whatever is done to the rows behind the server’s back, the next
 * look tells it; and a published review that was taken out in silence is proven by its author’s receipt.
 */
export async function checkTheLog(ground: Ground): Promise<void> {
  const { server, language, visit, notes, looks } = ground
  const receipt = notes.read('signed-receipt')
  const { shop, review } = readReceipt(readJson(receipt, 'receipt'))
  const { page, context } = await visit()
  const hand = await startTampering(server.dataFolder)
  try {
    const url = `${server.url}/transparency?shop=${shop}&lang=${language}`
    await claimGood(page, { ground, url, receipt })
    const faults = await inspectPage(ground, { page, name: 'log-checked' })
    claim(faults.length === 0, faults.join('\n'))
    if (looks.tampering) for (const how of tamperings) await seeCaught(page, { ground, url, hand, how })
    await hand.suppress(review)
    await seeSuppressed(page, { ground, url, receipt })
  } finally {
    await hand.end()
  }
  await context.close()
}

type Look = { ground: Ground; url: string }

/** Opens the page anew and has it read the whole log, with a receipt where one is given. */
async function check(page: Page, { ground, url, receipt }: Look & { receipt?: string }): Promise<void> {
  const text = ground.words.transparency.check
  await page.goto(url)
  if (receipt !== undefined) await page.getByLabel(text.paste).fill(receipt)
  await page.getByRole('button', { name: text.start }).click()
  await page.locator('[data-findings] > li').first().waitFor({ timeout: waitMs })
}

async function claimGood(page: Page, look: Look & { receipt?: string }): Promise<void> {
  await check(page, look)
  const failed = await page.locator('[data-findings] > li.failed').allInnerTexts()
  claim(failed.length === 0, `the log is whole, and the browser says: ${failed.join(' · ')}`)
  await page.getByRole('status').getByText(look.ground.words.transparency.check.good).waitFor()
}

/** The browser names what was done, and keeps the head of before, by which it sees that all is well again. */
async function seeCaught(
  page: Page,
  { hand, how, ...look }: Look & { hand: Tamperer; how: Tampering },
): Promise<void> {
  await hand.tamper(how)
  await check(page, look)
  await page.getByRole('status').getByText(look.ground.words.transparency.check.bad).waitFor()
  const failed = (await page.locator('[data-findings] > li.failed').allInnerTexts()).join(' · ')
  const expected = withAnyFacts(look.ground.words.verification.findings[caughtAs[how]])
  claim(expected.test(failed), `after “${how}” the browser says: ${failed}`)
  const isSignedAnew = how === 'truncate' || how === 'rebuild'
  const isOffered = await page.locator('[data-contradiction]').isVisible()
  claim(
    isOffered === isSignedAnew,
    `after “${how}” two heads are ${isOffered ? '' : 'not '}offered as evidence`,
  )
  await hand.mend()
  await claimGood(page, look)
}

async function seeSuppressed(page: Page, look: Look & { receipt: string }): Promise<void> {
  const { findings } = look.ground.words.verification
  await check(page, look)
  const failed = (await page.locator('[data-findings] > li.failed').allInnerTexts()).join(' · ')
  claim(withAnyFacts(findings['receipt-lost']).test(failed), `of the suppressed review: ${failed}`)
  const proven = (await page.locator('[data-findings] > li.proven').allInnerTexts()).join(' · ')
  for (const code of ['receipt-signed', 'receipt-logged', 'receipt-decided-in-whole'] as const)
    claim(withAnyFacts(findings[code]).test(proven), `${code} is not proven: ${proven}`)
  const faults = await inspectPage(look.ground, { page, name: 'review-suppressed' })
  claim(faults.length === 0, faults.join('\n'))
}
