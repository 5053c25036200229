import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { ShopPageName } from '../ground/shop-page-variants.ts'
import { atRest, openShopPage } from './open-shop-page.ts'
import type { ShopWindow } from './shop-window.ts'

const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]

const watchShifts = `globalThis.shiftsSeen = []
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue
    const moved = entry.sources.map(({ node }) => node?.localName ?? node?.parentElement?.localName ?? '?').join(' ')
    globalThis.shiftsSeen.push({ value: entry.value, moved })
  }
}).observe({ type: 'layout-shift', buffered: true })`

const shiftsSchema = z.array(z.object({ value: z.number(), moved: z.string() }))

/** The page is loaded and read down to its end, and nothing may move to be seen, by the browser's own measure. */
export async function measureShifts({ ground, site }: ShopWindow): Promise<string[]> {
  const faults: string[] = []
  // Who renders, and how long an answer takes, depends on no language.
  const { colours, tampering } = ground.looks
  const more: ShopPageName[] = [
    ...(colours ? ['embed' as const] : []),
    ...(tampering ? ['slow' as const, 'hostile' as const] : []),
  ]
  const pages: ShopPageName[] = ['plain', ...more]
  for (const viewport of sizes) {
    const { page, context } = await ground.visit({ viewport })
    await page.addInitScript(watchShifts)
    for (const name of pages) {
      const url = site.addressOf(name, ground.language)
      await (name === 'slow' ? waitAtTheList(page, url) : openShopPage(page, url))
      await readToTheEnd(page)
      const shifts = shiftsSchema.parse(await page.evaluate('globalThis.shiftsSeen'))
      faults.push(
        ...shifts.map(
          ({ value, moved }) => `${name}, ${viewport.width}: moved by ${value.toFixed(6)}: ${moved}`,
        ),
      )
    }
    await context.close()
  }
  return faults
}

/** The reader is at the list before anything of it is there. */
async function waitAtTheList(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  await page.evaluate(`document.querySelector('#reviews').scrollIntoView()`)
  await atRest(page)
}

/** Scrolls as a reader does, a part of the screen at a time. */
async function readToTheEnd(page: Page): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    const isEnd = await page.evaluate(`new Promise((resolve) => {
      scrollBy(0, innerHeight * 0.6)
      requestAnimationFrame(() => requestAnimationFrame(() =>
        resolve(scrollY + innerHeight >= document.documentElement.scrollHeight - 2)))
    })`)
    if (isEnd === true) return
  }
}
