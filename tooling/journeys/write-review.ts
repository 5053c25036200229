import { endpoints } from '@echoloop/contract'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { claim } from './ground/eventually.ts'
import { findOpenOrders } from './ground/find-open-orders.ts'
import type { Ground } from './ground/journey.ts'
import { openRoom } from './ground/open-room.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

const said = {
  'zh-CN': { text: '灯光柔和，调光旋钮顺手，写作业不刺眼，孩子很喜欢。', title: '柔和不刺眼' },
  en: { text: 'Soft light and a smooth dimmer, easy on the eyes in the evening.', title: 'Easy on the eyes' },
}

/** A buyer reviews on a phone with the keyboard alone; the shop sees it come in, and others can read it. */
export async function writeReview(ground: Ground): Promise<void> {
  const { page, words, language, server, visit, notes } = ground
  const [order] = await findOpenOrders()
  const { url } = await (await server.client()).call(endpoints.createReviewLink, { body: order })
  await openRoom({ page, words, room: 'feedback' })
  await page.getByRole('region', { name: words.feedback.list }).locator('.voice-row').first().waitFor()

  const shopper = await visit(phone)
  await shopper.page.goto(url)
  await fillByKeys(shopper.page, { words, said: said[language] })
  const { published } = words.storefront.receipt.states
  await shopper.page.getByRole('heading', { level: 1, name: published.heading }).waitFor()
  await shopper.page.getByText(said[language].text).waitFor()
  notes.write('receipt', shopper.page.url())
  await shopper.page.getByRole('link', { name: words.storefront.receipt.seePage }).click()
  const article = shopper.page.getByRole('article').filter({ hasText: said[language].text })
  await article.getByText(words.storefront.review.verified, { exact: true }).waitFor()
  await shopper.context.close()

  const row = page.getByRole('link').filter({ hasText: said[language].text })
  claim((await row.count()) === 0, 'a new voice pushed itself into the list that somebody was reading')
  await page.getByRole('button', { name: words.feedback.showNew(1) }).click()
  await row.waitFor()
}

type Filling = { words: Ground['words']; said: { text: string; title: string } }

async function fillByKeys(page: Page, { words, said }: Filling): Promise<void> {
  const text = words.storefront.form
  await tabTo(page, 'rating')
  await page.keyboard.press('Space')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight')
  claim(
    await page.locator('input[name="rating"][value="5"]').isChecked(),
    'the arrows did not choose five stars',
  )
  await tabTo(page, 'text')
  await page.keyboard.insertText(said.text)
  await tabTo(page, 'title')
  await page.keyboard.insertText(said.title)
  await tabTo(page, 'isAnonymous')
  await page.keyboard.press('Space')
  claim(
    await page.getByRole('checkbox', { name: text.anonymous }).isChecked(),
    'Space does not hide the name',
  )
  await tabTo(page, 'submit')
  await page.keyboard.press('Enter')
}

/** Presses Tab until the field of this name, or the button of this type, has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const at = z
      .object({ name: z.string(), type: z.string() })
      .parse(
        await page.evaluate(
          `({ name: document.activeElement?.name ?? '', type: document.activeElement?.type ?? '' })`,
        ),
      )
    if (at.name === wanted || (wanted === 'submit' && at.type === 'submit')) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to "${wanted}"`)
}
