import { join } from 'node:path'
import { endpoints } from '@echoloop/contract'
import type { ParsedMail } from 'mailparser'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { claim, eventually } from './ground/eventually.ts'
import { inspectPage } from './ground/inspect-page.ts'
import type { Ground } from './ground/journey.ts'
import { type ClockedShop, startClockedShop } from './ground/start-clocked-shop.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const dayMs = 86_400_000
const waitMs = 30_000
/** Long enough for a worker that looks each second to have sent what is due. */
const quietMs = 3000

const said = {
  'zh-CN': {
    shop: '青瓷小铺',
    product: '双层玻璃杯',
    buyer: '林小满',
    text: '双层杯壁不烫手，泡茶到十点还是温的，盖子有一点紧。',
    later: '用了三周，盖子松快了，杯底多了一道细纹。',
  },
  en: {
    shop: 'Celadon & Co',
    product: 'Double-walled glass',
    buyer: 'Robin Lee',
    text: 'Keeps tea warm for an hour and does not burn the fingers; the lid is a little tight.',
    later: 'After three weeks the lid has eased, but there is a fine line in the base.',
  },
}

/**
 * From an order to its follow-up on a server whose clock is put forward: the parcel arrives, days later a letter comes
 * by SMTP, four stars are clicked in it, the review is written on a phone with two pictures and stars for details,
 * it is public, twenty days later its author adds to it, and nobody writes to that buyer again. One click in the first
 * letter ends all later ones.
 */
export async function followOrder(ground: Ground): Promise<void> {
  const { language, expectTrouble } = ground
  // Pictures are sent over a connection that this journey never breaks, but the page is left while they load.
  expectTrouble(/ERR_ABORTED/)
  const shop = await startClockedShop({ language, name: said[language].shop })
  try {
    const productId = await prepareShop(shop, ground)
    await deliver(shop, { ground, number: 'A-1' })
    const letter = await firstLetter(shop)
    const { page, context } = await ground.visit(phone)
    await showLetter(page, { ground, letter })
    const receipt = await writeReview(page, { ground, letter })
    await addLater(page, { ground, shop, receipt })
    await lookAtProduct(page, { ground, shop, productId })
    await stayQuiet(shop, 'a reminder came although the review is written')
    await unsubscribe(letter)
    await deliver(shop, { ground, number: 'A-2' })
    shop.moveTo(atTenOClock(shop, 12))
    await stayQuiet(shop, 'a letter came after the buyer had ended them')
    await context.close()
  } finally {
    await shop.stop()
  }
}

async function prepareShop(shop: ClockedShop, { language }: Ground): Promise<string> {
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: {
      categories: [{ code: 'cup', name: '杯子', nameEn: 'Cups', dimensions: ['quality', 'delivery'] }],
      products: [{ sku: 'CUP', name: said[language].product, category: 'cup' }],
    },
  })
  await shop.client.call(endpoints.changeInvitationPolicy, {
    body: {
      isOn: true,
      domesticDays: 3,
      internationalDays: 7,
      reminders: 2,
      reminderGapDays: 5,
      categories: [],
    },
  })
  return items[0]?.id ?? ''
}

/** The parcel comes now. */
async function deliver(
  shop: ClockedShop,
  { ground, number }: { ground: Ground; number: string },
): Promise<void> {
  const { language } = ground
  const order = {
    number,
    customer: { externalId: 'buyer', name: said[language].buyer, email: 'buyer@example.com', language },
    placedAt: new Date(shop.now().getTime() - 4 * dayMs).toISOString(),
    deliveredAt: new Date(shop.now().getTime() - 60_000).toISOString(),
    lines: [{ sku: 'CUP', quantity: 1, priceCents: 12_800 }],
  }
  await shop.client.call(endpoints.putOrders, { body: { orders: [order] } })
}

/** Ten in the morning of the shop's day, so many days from now. */
function atTenOClock(shop: ClockedShop, days: number): Date {
  const day = new Date(shop.now().getTime() + days * dayMs)
  day.setUTCHours(2, 0, 0, 0)
  return day
}

async function firstLetter(shop: ClockedShop): Promise<ParsedMail> {
  await stayQuiet(shop, 'a letter came on the day of delivery')
  shop.moveTo(atTenOClock(shop, 4))
  const [letter] = await eventually({ what: 'the invitation', timeoutMs: waitMs }, async () => {
    const letters = shop.mailbox.messages()
    return letters.length > 0 && letters
  })
  claim(letter !== undefined, 'no letter came')
  return letter
}

async function stayQuiet(shop: ClockedShop, otherwise: string): Promise<void> {
  const before = shop.mailbox.messages().length
  await new Promise((done) => setTimeout(done, quietMs))
  claim(shop.mailbox.messages().length === before, otherwise)
}

type Reading = { ground: Ground; letter: ParsedMail }

async function showLetter(page: Page, { ground, letter }: Reading): Promise<void> {
  const { pictureFolder, language } = ground
  claim(typeof letter.html === 'string', 'the letter has no HTML')
  claim((letter.text ?? '').includes(said[language].product), 'the plain text does not name the product')
  if (pictureFolder === undefined) return
  for (const [width, colorScheme] of [
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme })
    await page.setContent(letter.html || '')
    await page.screenshot({
      path: join(pictureFolder, `${language}-letter-${width}-${colorScheme}.png`),
      fullPage: true,
    })
  }
  await page.setViewportSize(phone.viewport)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Clicks on four stars in the letter and writes the review. Returns the address of the receipt. */
async function writeReview(page: Page, { ground, letter }: Reading): Promise<string> {
  const { words, language } = ground
  await page.setContent(letter.html || '')
  await page.locator('a[href*="stars=4"]').first().click()
  await page.getByRole('heading', { level: 1, name: words.storefront.form.heading }).waitFor()
  claim(
    await page.locator('input[name="rating"][value="4"]').isChecked(),
    'the four stars of the letter are not chosen',
  )
  await page.locator('#text').fill(said[language].text)
  await page.locator('fieldset.small').first().locator('.star-choice').nth(4).tap()
  await page.locator('#files').setInputFiles([await photo('a.jpg', 'teal'), await photo('b.jpg', 'tan')])
  await eventually(
    { what: 'two pictures that are ready', timeoutMs: waitMs },
    async () => (await page.locator('input[name="attachmentIds"]').count()) === 2,
  )
  const faults = await inspectPage(ground, { page, name: 'form-of-order' })
  claim(faults.length === 0, faults.join('\n'))
  await page.setViewportSize(phone.viewport)
  await page.getByRole('button', { name: words.storefront.form.send }).click()
  const { published } = words.storefront.receipt.states
  await page.getByRole('heading', { level: 1, name: published.heading }).waitFor()
  return page.url()
}

async function photo(
  name: string,
  background: string,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
  const picture = sharp({ create: { width: 1600, height: 1200, channels: 3, background, noise } })
  return { name, mimeType: 'image/jpeg', buffer: await picture.tint(background).jpeg().toBuffer() }
}

async function addLater(
  page: Page,
  { ground, shop, receipt }: { ground: Ground; shop: ClockedShop; receipt: string },
): Promise<void> {
  const { words, language } = ground
  shop.moveTo(new Date(shop.now().getTime() + 20 * dayMs))
  await page.goto(receipt)
  await page.getByText(words.ownReview.followUp.heading).click()
  await page.locator('#text').fill(said[language].later)
  await page.getByRole('button', { name: words.ownReview.followUp.send }).click()
  await page.getByText(said[language].later).waitFor()
  const faults = await inspectPage(ground, { page, name: 'receipt-of-order' })
  claim(faults.length === 0, faults.join('\n'))
}

async function lookAtProduct(
  page: Page,
  { ground, shop, productId }: { ground: Ground; shop: ClockedShop; productId: string },
): Promise<void> {
  const { words, language } = ground
  const { id } = await shop.client.call(endpoints.readShop)
  await page.goto(`${shop.url}/p/${productId}?shop=${id}&lang=${language}`)
  const review = page.getByRole('article').filter({ hasText: said[language].text })
  await review.getByText(words.storefront.review.verified, { exact: true }).waitFor()
  await review.getByText(words.storefront.review.followUp(20)).waitFor()
  claim((await review.locator('img').count()) === 2, 'the two pictures do not stand under the review')
  const faults = await inspectPage(ground, { page, name: 'product-of-order' })
  claim(faults.length === 0, faults.join('\n'))
}

/** As mail programs do it: one POST, nothing else (RFC 8058). */
async function unsubscribe(letter: ParsedMail): Promise<void> {
  const header = letter.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line ?? ''
  const address = /<(https?:[^>]+)>/.exec(header)?.[1]
  claim(address !== undefined, 'the letter cannot be ended by one click')
  const reply = await fetch(address ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  claim(reply.ok, `ending letters was answered by ${reply.status}`)
}
