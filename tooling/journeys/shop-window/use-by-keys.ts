import type { Page } from 'playwright-core'
import { z } from 'zod'
import { eventually } from '../ground/eventually.ts'
import { openShopPage } from './open-shop-page.ts'
import type { ShopWindow } from './shop-window.ts'

const pressesMax = 200

/** What has the focus, looked for in shadow roots too. */
const focused = `(() => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  const style = at ? getComputedStyle(at) : undefined
  const box = at?.getBoundingClientRect()
  return {
    name: at?.localName ?? '', host: at?.getRootNode().host?.localName ?? '', key: at?.dataset?.key ?? '',
    says: (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim().slice(0, 40),
    isSeen: style !== undefined && ((style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none'),
    isShown: box !== undefined && box.bottom > 0 && box.top < innerHeight,
  }
})()`

const focusSchema = z.object({
  name: z.string(),
  host: z.string(),
  key: z.string(),
  says: z.string(),
  isSeen: z.boolean(),
  isShown: z.boolean(),
})
type Focus = z.infer<typeof focusSchema>

async function readFocus(page: Page): Promise<Focus> {
  return focusSchema.parse(await page.evaluate(focused))
}

/** With the keyboard alone: all in the elements is reached and seen; filters, votes and "more" work, and focus stays. */
export async function useByKeys({ ground, site }: ShopWindow): Promise<string[]> {
  const { page, context } = await ground.visit({ viewport: { width: 1280, height: 900 } })
  await openShopPage(page, site.addressOf('plain', ground.language))
  const faults = [
    ...(await walkThrough(page)),
    ...(await vote(page)),
    ...(await showMore(page)),
    ...(await filter(page)),
  ]
  await context.close()
  return faults.map((one) => `${ground.language}, keys: ${one}`)
}

async function walkThrough(page: Page): Promise<string[]> {
  const faults: string[] = []
  const reached: Focus[] = []
  for (let presses = 0; presses < pressesMax; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await readFocus(page)
    if (at.name === 'body' || at.name === '') break
    reached.push(at)
    if (at.host === '') continue
    if (!at.isSeen) faults.push(`the focus cannot be seen on ${at.host} ${at.name} "${at.says}"`)
    if (!at.isShown) faults.push(`${at.host} ${at.name} "${at.says}" has the focus outside of the screen`)
  }
  for (const host of ['echoloop-rating', 'echoloop-reviews', 'echoloop-questions'])
    if (!reached.some((one) => one.host === host)) faults.push(`Tab never comes into ${host}`)
  for (const key of ['stars-5', 'order-helpful', 'verified', 'more'])
    if (!reached.some((one) => one.key === key)) faults.push(`Tab never comes to ${key}`)
  return faults
}

async function vote(page: Page): Promise<string[]> {
  const form = page.locator('echoloop-reviews form.helpful').first()
  await form.locator('button').first().focus()
  await page.keyboard.press('Enter')
  await form.locator('.vote-said').filter({ hasText: /\S/ }).waitFor()
  return staysInList(page, 'a vote')
}

/** Older reviews come behind those shown, and the reader stands at the first of them. */
async function showMore(page: Page): Promise<string[]> {
  const items = page.locator('echoloop-reviews article')
  const before = await items.count()
  await page.locator('echoloop-reviews [data-more]').focus()
  await page.keyboard.press('Enter')
  await eventually({ what: 'more reviews by Enter' }, async () => (await items.count()) > before)
  return staysInList(page, '"more"')
}

async function filter(page: Page): Promise<string[]> {
  const chip = page.locator('echoloop-reviews [data-key="verified"]').first()
  await chip.focus()
  await page.keyboard.press('Enter')
  const chosen = page.locator('echoloop-reviews [data-key="verified"][aria-current="true"]').first()
  await chosen.waitFor()
  const at = await readFocus(page)
  return at.key === 'verified' ? [] : [`after a filter the focus is on ${at.host} ${at.name} "${at.says}"`]
}

async function staysInList(page: Page, step: string): Promise<string[]> {
  const at = await readFocus(page)
  return at.host === 'echoloop-reviews' ? [] : [`after ${step} the focus is lost on ${at.host} ${at.name}`]
}
