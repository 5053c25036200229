import type { Locator } from 'playwright-core'
import { claim, eventually } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { beginsWith, holds } from './ground/matching.ts'

/** A sentiment that is put right stays so over a reload, and can be taken back. */
export async function correctLabel({ page, words, notes }: Ground): Promise<void> {
  const text = words.feedback
  const { sentiments } = words.codes
  await page.goto(notes.read('voice'))
  const panel = page.getByRole('region', { name: text.correct.title, exact: true })
  await isChosen(sentiment(panel, { words, name: sentiments.positive }))

  await panel
    .getByRole('radiogroup', { name: text.correct.sentiment })
    .getByText(holds(sentiments.negative))
    .click()
  await panel.getByRole('button', { name: beginsWith(text.correct.undo) }).waitFor()
  await isChosen(sentiment(panel, { words, name: sentiments.negative }))
  await page.reload()
  await isChosen(sentiment(panel, { words, name: sentiments.negative }))
  await page.getByText(text.flag.corrected).first().waitFor()

  await panel.getByRole('button', { name: beginsWith(text.correct.undo) }).click()
  await panel.getByRole('button', { name: beginsWith(text.correct.undo) }).waitFor({ state: 'detached' })
  await isChosen(sentiment(panel, { words, name: sentiments.positive }))
  await page.reload()
  await isChosen(sentiment(panel, { words, name: sentiments.positive }))
  const left = await panel.getByRole('button', { name: beginsWith(text.correct.undo) }).count()
  claim(left === 0, 'a correction that was taken back can be taken back again')
}

function sentiment(panel: Locator, { words, name }: { words: Ground['words']; name: string }): Locator {
  return panel
    .getByRole('radiogroup', { name: words.feedback.correct.sentiment })
    .getByRole('radio', { name: holds(name), includeHidden: true })
}

async function isChosen(radio: Locator): Promise<void> {
  await radio.waitFor({ state: 'attached' })
  await eventually({ what: 'the sentiment to be chosen' }, () => radio.isChecked())
}
