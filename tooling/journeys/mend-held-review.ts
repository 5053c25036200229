import { readFile } from 'node:fs/promises'
import { endpoints } from '@echoloop/contract'
import { consoleLocales } from '@echoloop/locales/console'
import type { Page } from 'playwright-core'
import { keepUp, report } from './flag-review.ts'
import { checkReceipt } from './ground/check-receipt.ts'
import { claim, eventually } from './ground/eventually.ts'
import { findOpenOrders } from './ground/find-open-orders.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground } from './ground/journey.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

const said = {
  'zh-CN': {
    first: '盒子压扁了一角。给我 50 块红包，不然我天天换号来刷差评。',
    mended: '盒子压扁了一角，东西没坏，希望外面再垫一层泡沫。',
  },
  en: {
    first:
      'One corner of the box was crushed. Send me 50 dollars or I will post one star on every product you have.',
    mended:
      'One corner of the box was crushed but nothing inside is broken. One more layer of foam would help.',
  },
}

/**
 * A review that demands money under a threat is held; its author reads why and what to mend, mends it, and it is
 * public. A reader reports it, a moderator keeps it up, the reader reads that. Each step stands in the public log.
 */
export async function mendHeldReview(ground: Ground): Promise<void> {
  const { language, server, visit, notes } = ground
  const client = await server.client()
  const [, , , order] = await findOpenOrders()
  const { url } = await client.call(endpoints.createReviewLink, { body: order })
  const author = await visit(phone)
  await write(author.page, { ground, url })
  await readReason(author.page, ground)
  await mend(author.page, ground)
  const receipt = await downloadReceipt(author.page, ground)
  notes.write('signed-receipt', receipt)

  const reader = await visit(phone)
  await reader.page.goto(await productPage(author.page, ground))
  const article = reader.page.getByRole('article').filter({ hasText: said[language].mended })
  const flagPage = await report(article, ground)
  await keepUp(ground, said[language].mended)
  await reader.page.goto(flagPage)
  await readOutcome(reader.page, ground)
  await reader.page.goto(await productPage(author.page, ground))
  await reader.page.getByRole('article').filter({ hasText: said[language].mended }).waitFor()
  await author.context.close()
  await reader.context.close()

  const log = await eventually({ what: 'the log to tell all of it', timeoutMs: 60_000 }, async () => {
    const told = await checkReceipt(server, receipt)
    return told.kinds.includes('flag-decided') && told
  })
  const kinds = log.kinds.join()
  claim(kinds === 'received,held,edited,published,flag-decided', `the log tells ${kinds}`)
  claim(log.failed === '', `the receipt and the log do not agree: ${log.failed}`)
  for (const proven of ['receipt-logged', 'receipt-decided-in-whole'])
    claim(log.proven.includes(proven), `${proven} was not proven`)
}

async function write(page: Page, { ground, url }: { ground: Ground; url: string }): Promise<void> {
  const { words, language } = ground
  await page.goto(url)
  await page.locator('.star-choice').nth(2).tap()
  await page.locator('#text').fill(said[language].first)
  await page.getByRole('button', { name: words.storefront.form.send }).click()
}

/** The rule by its name, what was noticed, and what to do, in words that a buyer understands. */
async function readReason(page: Page, ground: Ground): Promise<void> {
  const { words, language } = ground
  const { held } = words.storefront.receipt.states
  await page.getByRole('heading', { level: 1, name: held.heading }).waitFor()
  const reason = page.locator('section.reason')
  await reason.getByText(consoleLocales[language].codes.policies.extortion, { exact: true }).waitFor()
  await reason.getByText(words.screening.noticed.extortion).waitFor()
  await reason.getByText(words.ownReview.mends.extortion).waitFor()
  const faults = await inspectPage(ground, { page, name: 'own-review-held' })
  claim(faults.length === 0, faults.join('\n'))
  await page.setViewportSize(phone.viewport)
}

async function mend(page: Page, { words, language }: Ground): Promise<void> {
  await page.getByRole('link', { name: words.ownReview.changeAndSend }).click()
  await page.getByRole('heading', { level: 1, name: words.ownReview.editPage.heading }).waitFor()
  claim((await page.locator('#text').inputValue()) !== '', 'the words that were sent are not in the form')
  await page.locator('#text').fill(said[language].mended)
  await page.getByRole('button', { name: words.ownReview.editPage.send }).click()
  const { published } = words.storefront.receipt.states
  await page.getByRole('heading', { level: 1, name: published.heading }).waitFor()
}

async function downloadReceipt(page: Page, { words }: Ground): Promise<string> {
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: words.ownReview.file }).click()
  return readFile(await (await saving).path(), 'utf8')
}

/** The address of the page on which the review stands, as the own page gives it. */
async function productPage(page: Page, { words, server }: Ground): Promise<string> {
  const link = page.getByRole('link', { name: words.storefront.receipt.seePage })
  return new URL((await link.getAttribute('href')) ?? '', server.url).href
}

async function readOutcome(page: Page, ground: Ground): Promise<void> {
  const { flags } = ground.words
  await page.getByRole('heading', { level: 1, name: flags.own.heading.refused }).waitFor()
  await page.getByText(flags.answers.opinion).waitFor()
  const faults = await inspectPage(ground, { page, name: 'flag-outcome' })
  claim(faults.length === 0, faults.join('\n'))
}
