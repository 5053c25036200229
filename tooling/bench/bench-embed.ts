import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints } from '@echoloop/contract'
import { type Browser, chromium } from 'playwright-core'
import { z } from 'zod'
import { type ShopSite, serveShopPage } from '../journeys/ground/serve-shop-page.ts'
import { startJourneyServer } from '../journeys/ground/start-journey-server.ts'
import { type BenchOrder, figureOf } from './figure.ts'

/** Each page with elements, behind the same page without. */
const pairs = { plain: 'bare', embed: 'bare', hostile: 'hostile-bare' } as const
const embedding = ['plain', 'embed', 'hostile'] as const
const pages = ['bare', 'plain', 'embed', 'hostile-bare', 'hostile'] as const
type PageName = (typeof pages)[number]
type Seen = { paintMs: number; shift: number }

/** The product of the demo that has most to show. */
const sku = 'LL-KET-01'
const throttle = 4
/** Long enough for all that a page does after it is loaded. */
const restMs = 2500

const watch = `globalThis.seen = { paintMs: 0, shift: 0 }
new PerformanceObserver((list) => { for (const { startTime } of list.getEntries()) globalThis.seen.paintMs = startTime })
  .observe({ type: 'largest-contentful-paint', buffered: true })
new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) globalThis.seen.shift += one.value })
  .observe({ type: 'layout-shift', buffered: true })`

const seenSchema = z.object({ paintMs: z.number(), shift: z.number() })

/** How much later a shop's page is painted with the elements than without, on a processor four times slower. */
export async function benchEmbed(order: BenchOrder): Promise<void> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
  if (executablePath === undefined) throw new Error('No Chromium is installed on this machine.')
  const stops: (() => Promise<void>)[] = []
  try {
    const server = await startJourneyServer('site', (stop) => stops.push(stop))
    const client = await server.client()
    const { id: shop } = await client.call(endpoints.readShop)
    const { items } = await client.call(endpoints.listProducts, { query: { q: sku } })
    const product = items.find((one) => one.sku === sku)?.id ?? ''
    const port = Number(new URL(server.siteUrl ?? '').port)
    const site = await serveShopPage({ port, echoloopUrl: server.url, shop, product })
    stops.push(site.stop)
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
    stops.push(() => browser.close())
    await measure(order, { browser, site })
  } finally {
    for (const stop of stops.toReversed()) await stop()
  }
}

async function measure(order: BenchOrder, { browser, site }: { browser: Browser; site: ShopSite }) {
  const runs: Record<PageName, Seen[]> = { bare: [], plain: [], embed: [], 'hostile-bare': [], hostile: [] }
  for (const page of pages) await look(browser, site.addressOf(page, 'en'))
  for (let round = 0; round < order.rounds; round += 1)
    for (const page of pages) runs[page].push(await look(browser, site.addressOf(page, 'en')))
  const note = `Chromium, 1280 × 900, CPU ÷ ${throttle}, empty cache, loopback`
  const told = (figure: string, unit: string, values: number[]) =>
    order.report(figureOf({ bench: 'embed', figure, unit, runs: values, note }))
  for (const page of pages)
    told(
      `largest contentful paint: ${page}`,
      'ms',
      runs[page].map(({ paintMs }) => paintMs),
    )
  for (const page of embedding) {
    told(
      `${page}: paint later than without (at most 100)`,
      'ms',
      runs[page].map(({ paintMs }, round) => paintMs - (runs[pairs[page]][round]?.paintMs ?? 0)),
    )
    told(
      `${page}: layout shift (nought)`,
      'score',
      runs[page].map(({ shift }) => shift),
    )
  }
}

/** One visit by somebody who was never there. */
async function look(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
    await page.addInitScript(watch)
    await page.goto(url, { waitUntil: 'load' })
    await sleep(restMs)
    return seenSchema.parse(await page.evaluate('globalThis.seen'))
  } finally {
    await context.close()
  }
}
