import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { eventually } from './eventually.ts'
import type { Ground } from './journey.ts'

export type Inspection = {
  page: Page
  /** Names the page, behind its language, in findings and in the names of its pictures. */
  name: string
  /** Where to go first; undefined: the page is shown already. */
  url?: string
  /** The page is another one with other rows: only its width and its picture are wanted. */
  isVariant?: boolean
}

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
/** A desk at 200 % zoom. */
const zoomed = { width: 720, height: 450 }
const pictureHeightMax = 3000

/**
 * Looks at one page as different people see it: at a desk, on a phone, at 200 % zoom, light, and dark at a desk. Gives
 * the faults found: serious and critical ones of axe, and pages wider than the screen.
 */
export async function inspectPage(
  { language, pictureFolder, looks }: Pick<Ground, 'language' | 'pictureFolder' | 'looks'>,
  { page, name, url, isVariant = false }: Inspection,
): Promise<string[]> {
  const faults: string[] = []
  const told = (found: string[], where: string) =>
    faults.push(...found.map((one) => `${language}-${name}, ${where}: ${one}`))
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(desk)
  if (url !== undefined) await page.goto(url)
  for (const [where, size] of [
    ['desk', desk],
    ['phone', phone],
  ] as const) {
    await page.setViewportSize(size)
    await settle(page)
    if (pictureFolder !== undefined)
      await takePicture(page, join(pictureFolder, `${language}-${name}-${size.width}.png`))
    told(await tooWide(page), where)
    if (isVariant) continue
    if (where === 'phone') {
      if (looks.phone) told(await axeFaults(page, 'all'), 'phone, light')
      continue
    }
    told(await axeFaults(page, looks.colours ? 'all' : 'but colours'), 'desk, light')
    // The dark colours of a phone are those of a desk.
    if (!looks.colours) continue
    await page.emulateMedia({ colorScheme: 'dark' })
    await settle(page)
    told(await axeFaults(page, 'colours'), 'desk, dark')
    await page.emulateMedia({ colorScheme: 'light' })
  }
  await page.setViewportSize(zoomed)
  await settle(page)
  told(await tooWide(page), '200 % zoom')
  await page.setViewportSize(desk)
  return faults
}

/** What keeps the page from its rest, in words, looked for two pictures after what was done to it; empty: nothing. */
const unrest = `(async () => {
  for (const _ of [1, 2]) await new Promise((shown) => requestAnimationFrame(shown))
  if (document.readyState !== 'complete') return 'it loads'
  if (document.querySelector('main, [role=main]') === null) return 'it has no main part'
  const busy = document.querySelector('.skeleton, .bone, .starting, [aria-busy="true"]')
  if (busy !== null) return busy.outerHTML.slice(0, 200) + ' is busy'
  // A document does not tell what moves in its shadow roots.
  const roots = [...document.querySelectorAll('*')].map((one) => one.shadowRoot).filter((root) => root !== null)
  const moving = [document, ...roots]
    .flatMap((root) => root.getAnimations())
    .find((one) => one.playState === 'running')
  return moving === undefined ? '' : (moving.effect?.target?.outerHTML ?? '').slice(0, 200) + ' moves'
})()`

/** Waits until nothing loads and nothing moves any more. */
export async function settle(page: Page): Promise<void> {
  await eventually({ what: `${page.url()} to come to rest` }, async () => {
    const reason = await page.evaluate(unrest)
    if (reason !== '') throw new Error(String(reason))
    return true
  })
}

/** Takes a picture of the whole page, of very long ones the upper part. */
export async function takePicture(page: Page, path: string): Promise<void> {
  const { width, height } = await sizeOf(page)
  const shown = page.viewportSize()
  await page.screenshot({
    path,
    fullPage: true,
    clip: { x: 0, y: 0, width: shown?.width ?? width, height: Math.min(height, pictureHeightMax) },
  })
}

const sizeSchema = z.object({ width: z.number(), height: z.number(), shown: z.number() })

async function sizeOf(page: Page): Promise<z.infer<typeof sizeSchema>> {
  const size = await page.evaluate(
    `({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight,
      shown: document.documentElement.clientWidth })`,
  )
  return sizeSchema.parse(size)
}

/** Says what makes the page wider than the screen. */
export async function tooWide(page: Page): Promise<string[]> {
  const { width, shown } = await sizeOf(page)
  if (width <= shown) return []
  const widest = await page.evaluate(
    `[...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .slice(0, 3).map((one) => one.localName + '.' + one.className).join(', ')`,
  )
  return [`${width} px wide on a screen of ${shown}, by ${String(widest)}`]
}

const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * Serious and critical findings of axe, `within` one part of the page if it is named. Only colours change with the
 * theme, so that the dark page need be asked for nothing else.
 */
export async function axeFaults(
  page: Page,
  rules: 'all' | 'colours' | 'but colours',
  within?: string,
): Promise<string[]> {
  // What is right need not be described one by one, which takes half of the time. Axe would copy linked style into the
  // page, which a strict policy forbids.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false })
  if (within !== undefined) axe.include(within)
  if (rules === 'colours') axe.withRules(colourRules)
  if (rules === 'but colours') axe.disableRules(colourRules)
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => {
      const places = nodes.slice(0, 4).map(({ target, failureSummary }) => {
        const why = failureSummary?.split('\n').at(1)?.trim() ?? ''
        return `${target.join(' ')} (${why})`
      })
      return `axe ${impact} ${id}, ${nodes.length} places: ${places.join('; ')}`
    })
}
