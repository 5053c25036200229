import type { Page } from 'playwright-core'
import { claim, eventually } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { openRoom } from './ground/open-room.ts'
import { ownReviews } from './ground/own-reviews.ts'

/** A word finds the imported reviews; the keyboard alone walks through them, opens one and leads back. */
export async function findReview({ page, words, language, notes }: Ground): Promise<void> {
  const file = ownReviews(language, new Date())
  const text = words.feedback
  await openRoom({ page, words, room: 'feedback' })
  await page.keyboard.press('/')
  await page.keyboard.insertText(file.word)
  await page.getByText(text.total(file.found), { exact: true }).waitFor()
  const rows = page.getByRole('region', { name: text.list }).locator('.voice-row')
  await eventually({ what: 'the found rows alone' }, async () => (await rows.count()) === file.found)
  claim(new URL(page.url()).searchParams.get('q') === file.word, 'the address does not keep the search')
  const texts = await rows.allInnerTexts()
  claim(
    texts.every((one) => one.includes(file.word)),
    `a row without the word was found: ${texts.join(' | ')}`,
  )
  await walkByKeys(page, { words, file })
  notes.write('voice', page.url())
}

type Walk = { words: Ground['words']; file: ReturnType<typeof ownReviews> }

async function walkByKeys(page: Page, { words, file }: Walk): Promise<void> {
  const detail = page.getByRole('region', { name: words.feedback.detail.label })
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await detail.getByText(words.feedback.correct.title, { exact: true }).waitFor()
  const first = page.url()
  await page.keyboard.press('j')
  await page.waitForURL((url) => url.href !== first)
  await page.keyboard.press('k')
  await page.waitForURL(first)
  await page.keyboard.press('Escape')
  await detail.waitFor({ state: 'hidden' })
  await page.getByRole('link').filter({ hasText: file.plain }).press('Enter')
  const said = detail.locator('.voice-full-text')
  await said.filter({ hasText: file.plain }).waitFor()
  claim((await said.locator('.is-hit').count()) > 0, 'the word searched for is not marked in the text')
  await eventually(
    { what: 'aspects marked in the text' },
    async () => (await said.locator('.mark').count()) > 0,
  )
}
