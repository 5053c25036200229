import { endpoints } from '@echoloop/contract'
import type { Page } from 'playwright-core'
import { claim, eventually } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { holds } from './ground/matching.ts'
import { openRoom } from './ground/open-room.ts'

/** The overview is filled, and a figure leads to exactly the rows behind it. */
export async function readOverview({ page, words, server }: Ground): Promise<void> {
  const client = await server.client()
  // The demo is analysed by the worker, which on a busy machine begins well after the pages are served.
  await eventually({ what: 'the demo to be analysed', timeoutMs: 120_000 }, async () => {
    const { count } = await client.call(endpoints.countFeedback, { query: { analysed: 'no' } })
    return count === 0
  })
  await openRoom({ page, words, room: 'overview' })
  await page.reload()
  const text = words.overview
  const total = page.getByRole('link', { name: words.shell.figure.openRows(text.figures.total), exact: true })
  const count = readNumber((await total.textContent()) ?? '')
  claim(count > 0, `the overview counts ${count} pieces of feedback`)
  for (const label of [text.figures.negative, text.figures.positive]) {
    const figure = page.getByRole('link', { name: words.shell.figure.openRows(label), exact: true })
    claim(/[1-9]/.test((await figure.textContent()) ?? ''), `the figure "${label}" is empty`)
  }
  await eventually({ what: 'bars in the chart of volume' }, async () => {
    return (await page.locator('main svg path[fill]:not([fill="none"])').count()) > 10
  })
  const waiting = page.getByRole('list', { name: text.waiting.title })
  claim((await waiting.getByRole('link').count()) > 0, 'the demo shop has nobody who waits')
  await total.click()
  await countRows(page, { words, count })
  await countBehind(page, { words, count: undefined })
}

type Expected = { words: Ground['words']; count: number | undefined }

/** From a number among the aspects to its list. */
async function countBehind(page: Page, { words }: Expected): Promise<void> {
  await page.goBack()
  const bars = page.locator('.aspect-bars a').first()
  const count = readNumber((await bars.textContent()) ?? '')
  await bars.click()
  await countRows(page, { words, count })
}

async function countRows(page: Page, { words, count = 0 }: Expected): Promise<void> {
  const text = words.feedback
  await page.getByText(text.total(count), { exact: true }).waitFor()
  const more = page.getByRole('button', { name: holds(text.loadMore) })
  await eventually({ what: 'the end of the list' }, async () => {
    if (await page.getByText(text.allShown, { exact: true }).isVisible()) return true
    await more.click({ timeout: 1000 })
    return false
  })
  const rows = await page.getByRole('region', { name: text.list }).locator('.voice-row').count()
  claim(rows === count, `the figure says ${count}, its list has ${rows} rows`)
}

function readNumber(text: string): number {
  return Number(text.replace(/[^\d]/g, ''))
}
