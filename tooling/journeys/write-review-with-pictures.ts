import { endpoints } from '@echoloop/contract'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { makePhoto } from '../../apps/server/test/make-media.ts'
import { claim, eventually } from './ground/eventually.ts'
import { findOpenOrders } from './ground/find-open-orders.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground } from './ground/journey.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
/** Larger than it is shown, so that the browser makes it smaller first. */
const size = { width: 3000, height: 2250 }
const said = {
  'zh-CN': '放在书桌上用了两周，大小合适，不过底座有点滑。',
  en: 'On my desk for two weeks; the size is right, but the foot slides a little.',
}

/**
 * From a click on four stars in a mail: a buyer adds two pictures and one that is none, reloads, loses the line, taps
 * send, and comes to the receipt once the line is back. Others see the pictures, and the shop looks through them.
 */
export async function writeReviewWithPictures(ground: Ground): Promise<void> {
  const { words, language, server, visit, expectTrouble } = ground
  const [, , order] = await findOpenOrders()
  const { url } = await (await server.client()).call(endpoints.createReviewLink, { body: order })
  const text = said[language]
  // The file that is no picture, and the time without a connection.
  expectTrouble(/status of 415/)
  expectTrouble(/ERR_INTERNET_DISCONNECTED/)

  const shopper = await visit(phone)
  const { page, context } = shopper
  await page.goto(`${url}?stars=4`)
  claim(await page.locator('input[name="rating"][value="4"]').isChecked(), 'the clicked stars are not chosen')
  await page.locator('#text').fill(text)
  await page.locator('input[name="rating"][value="3"]').check({ force: true })
  await page.locator('fieldset.small').first().locator('.star-choice').nth(4).tap()
  await addPictures(page, words.storefront.form)
  await page.reload()
  claim((await page.locator('#text').inputValue()) === text, 'the words did not outlive a reload')
  claim(
    await page.locator('input[name="rating"][value="3"]').isChecked(),
    'the stars did not outlive a reload',
  )
  claim((await page.locator('.uploads li').count()) === 2, 'the pictures did not outlive a reload')
  await page.goto(`${url}?stars=4`)
  claim(await page.locator('input[name="rating"][value="4"]').isChecked(), 'the second click does not count')
  claim((await page.locator('#text').inputValue()) === text, 'the words did not outlive a second click')
  const faults = await inspectPage(ground, { page, name: 'form-with-pictures' })
  claim(faults.length === 0, faults.join('\n'))

  await page.setViewportSize(phone.viewport)
  await context.setOffline(true)
  const send = page.getByRole('button', { name: words.storefront.form.send })
  await send.click()
  await page.getByText(words.storefront.form.queued).waitFor()
  claim(await send.isDisabled(), 'the button can be tapped again while the review waits')
  await context.setOffline(false)
  const { published } = words.storefront.receipt.states
  await page.getByRole('heading', { level: 1, name: published.heading }).waitFor()

  await page.getByRole('link', { name: words.storefront.receipt.seePage }).click()
  const pictures = page.getByRole('article').filter({ hasText: text }).locator('.media-tiles img')
  claim((await pictures.count()) === 2, 'the pictures do not stand under the review')
  await pictures.first().scrollIntoViewIfNeeded()
  const haveCome =
    "[...document.querySelectorAll('article .media-tiles img')].slice(0, 2).every((one) => one.naturalWidth > 0)"
  await eventually({ what: 'the pictures of the review' }, async () =>
    z.boolean().parse(await page.evaluate(haveCome)),
  )
  await context.close()
  await lookThrough(ground, text)
}

async function addPictures(page: Page, words: Ground['words']['storefront']['form']): Promise<void> {
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })
  const none = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  await page
    .locator('#files')
    .setInputFiles([
      file('a.jpg', await makePhoto(size, 1)),
      file('b.jpg', await makePhoto(size, 2)),
      file('c.jpg', none),
    ])
  await page.locator('.failed').waitFor()
  await eventually(
    { what: 'two pictures that are ready' },
    async () => (await page.locator('input[name="attachmentIds"]').count()) === 2,
  )
  await page.getByRole('button', { name: words.send }).click()
  await page.getByText(words.mendMedia).waitFor()
  // The way to mend has the focus: the button that removes comes first.
  await page.keyboard.press('Enter')
  await eventually(
    { what: 'the file that is none to be gone' },
    async () => (await page.locator('.uploads li').count()) === 2,
  )
}

/** Opens the voice in the console and goes through its pictures by keys. */
async function lookThrough({ page, words, server }: Ground, text: string): Promise<void> {
  const client = await server.client()
  const { items } = await client.call(endpoints.listFeedback, { query: { limit: 20 } })
  const id = items.find((item) => item.text === text)?.id ?? ''
  await page.goto(`${server.url}/feedback/${id}`)
  const detail = words.feedback.detail
  await page.getByRole('button', { name: detail.mediaLink(1) }).click()
  const viewer = page.getByRole('dialog')
  await viewer.getByText(detail.mediaPlace({ place: 1, count: 2 })).waitFor()
  await page.keyboard.press('ArrowRight')
  await viewer.getByText(detail.mediaPlace({ place: 2, count: 2 })).waitFor()
  await page.keyboard.press('Escape')
  await viewer.waitFor({ state: 'hidden' })
}
