import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { claim, eventually } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { openRoom } from './ground/open-room.ts'
import { type OwnFile, ownReviews } from './ground/own-reviews.ts'

/** A file goes in with one broken row told apart; the same file again adds nothing. */
export async function importFile({ page, words, language, notes }: Ground): Promise<void> {
  const file = ownReviews(language, new Date())
  const text = words.imports.run
  await openRoom({ page, words, room: 'imports' })
  await sendFile(page, { words, file, by: choose })
  await page
    .getByText(text.sum(String(file.good + 1), String(file.good), '0', '1'), { exact: true })
    .waitFor()
  notes.write('import', page.url())
  await checkRefusals(page, { words, file })

  await openRoom({ page, words, room: 'imports' })
  await sendFile(page, { words, file, by: drop })
  await page
    .getByText(text.sum(String(file.good + 1), '0', String(file.good), '1'), { exact: true })
    .waitFor()
}

type Sending = { words: Ground['words']; file: OwnFile }
type Giving = (page: Page, sending: Sending) => Promise<void>

async function sendFile(page: Page, { words, file, by }: Sending & { by: Giving }): Promise<void> {
  const text = words.imports
  await by(page, { words, file })
  const preparation = page.getByRole('region', { name: text.preview.title })
  await preparation.getByText(file.plain).waitFor()
  await preparation.getByRole('button', { name: text.start, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: text.run.label(file.name) }).waitFor()
  await eventually({ what: 'the import to be done' }, async () => {
    const state = page.getByRole('status').filter({ hasText: words.codes.importStates.done })
    return await state.isVisible()
  })
}

const choose: Giving = async (page, { words, file }) => {
  const place = page.getByRole('region', { name: words.imports.file.drop })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), place.locator('button').click()])
  await chooser.setFiles({ name: file.name, mimeType: 'text/csv', buffer: file.bytes })
}

const drop: Giving = async (page, { words, file }) => {
  const given = JSON.stringify({ bytes: [...file.bytes], name: file.name })
  const dataTransfer = await page.evaluateHandle(
    `(({ bytes, name }) => {
      const carried = new DataTransfer()
      carried.items.add(new File([Uint8Array.from(bytes)], name, { type: 'text/csv' }))
      return carried
    })(${given})`,
  )
  const place = page.getByRole('region', { name: words.imports.file.drop })
  await place.dispatchEvent('dragenter', { dataTransfer })
  await place.dispatchEvent('drop', { dataTransfer })
}

async function checkRefusals(page: Page, { words, file }: Sending): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: words.imports.run.download }).click(),
  ])
  const refusals = await readFile(await download.path(), 'utf8')
  const lines = refusals.trim().split('\r\n')
  claim(lines.length === 1 + file.refused, `the file of refused rows has ${lines.length} lines: ${refusals}`)
  claim(refusals.includes(file.brokenId), `the refused row is not in its file: ${refusals}`)
  claim(refusals.includes('row/broken-quote'), `the reason is not in the file: ${refusals}`)
}
