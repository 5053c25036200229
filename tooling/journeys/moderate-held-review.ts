import { endpoints } from '@echoloop/contract'
import { consoleLocales } from '@echoloop/locales/console'
import type { Page } from 'playwright-core'
import { claim, eventually } from './ground/eventually.ts'
import type { Ground } from './ground/journey.ts'
import { beginsWith, holds } from './ground/matching.ts'
import { openRoom } from './ground/open-room.ts'

/**
 * A moderator opens what is most pressing, reads why it is held beside a review that resembles it, without stars;
 * publishes it by key, refuses the next one by a rule, and takes that back.
 */
export async function moderateHeldReview(ground: Ground): Promise<void> {
  const { page, words, language } = ground
  const text = consoleLocales[language].moderation
  await openRoom({ page, words, room: 'moderation' })
  await page.locator('.queue-row').first().waitFor()
  const before = await waiting(ground)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/moderation\/fbk_/)
  const first = reviewIn(page)
  await seeReasons(page, text)

  await page.keyboard.press('a')
  await page.waitForURL((url) => !url.href.includes(first))
  const second = reviewIn(page)
  claim((await stateOf(ground, first)) === 'published', 'the review was not published')

  await page.getByRole('region', { name: text.review.decide.title }).waitFor()
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog')
  const code = consoleLocales[language].codes.policies.coordinated
  await dialog.getByText(code, { exact: true }).click()
  await dialog
    .getByRole('button', { name: beginsWith(consoleLocales[language].feedback.publication.confirmRefusal) })
    .click()
  await page.waitForURL((url) => !url.href.includes(second))
  claim((await stateOf(ground, second)) === 'refused', 'the review was not refused')

  await page.keyboard.press('u')
  await page.getByText(text.review.decide.undone).waitFor()
  claim((await stateOf(ground, second)) === 'held', 'the refusal was not taken back')
  await eventually(
    { what: 'one review less in the queue' },
    async () => (await waiting(ground)) === before - 1,
  )
}

type Text = (typeof consoleLocales)['en']['moderation']

/** Why it is here stands beside its words; the stars do not. */
async function seeReasons(page: Page, text: Text): Promise<void> {
  const reasons = page.getByRole('region', { name: text.review.verdict.title })
  await reasons.locator('.reason-tag').first().waitFor()
  await page.getByRole('region', { name: text.review.similar.title }).waitFor()
  const said = page.getByRole('region', { name: text.review.words })
  await said.getByText(holds(text.review.stars.hidden)).waitFor()
  claim((await said.getByRole('img').count()) === 0, 'the stars are shown before somebody asks for them')
}

function reviewIn(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function stateOf({ server }: Ground, id: string): Promise<string> {
  const client = await server.client()
  return (await client.call(endpoints.readFeedback, { params: { id } })).publication
}

async function waiting({ server }: Ground): Promise<number> {
  const client = await server.client()
  return (await client.call(endpoints.countQueue, {})).views.all
}
