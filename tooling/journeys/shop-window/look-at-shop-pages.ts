import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { axeFaults, takePicture, tooWide } from '../ground/inspect-page.ts'
import type { ShopPageName } from '../ground/shop-page-variants.ts'
import { openShopPage } from './open-shop-page.ts'
import type { ShopWindow } from './shop-window.ts'

const desk = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }
const pages: ShopPageName[] = ['plain']
/** What they are about depends on no language; of the two walks one looks at these, the other at the rest. */
const pagesOfFirst: ShopPageName[] = ['embed', 'twice']
const pagesOfLast: ShopPageName[] = ['hostile', 'trusted', 'tampered', 'elsewhere']
/** What axe is asked about: the page wholly, in each light and on a phone too; once; or not, where it would break. */
const examined: Partial<Record<ShopPageName, 'wholly' | 'once'>> = {
  plain: 'wholly',
  embed: 'once',
  hostile: 'once',
  twice: 'once',
}
/** Here the page itself is no pleasure: only what the elements show is judged. */
const within: Partial<Record<ShopPageName, string>> = { hostile: 'echoloop-reviews' }
/** What the elements say of it is said in each language. */
const lacking: ShopPageName[] = ['away']
const lackingOfLast: ShopPageName[] = ['unknown', 'no-shop', 'gone']

/** Each page at a desk and on a phone, light and dark: pictures, width, and what axe finds, in shadow roots too. */
export async function lookAtShopPages({ ground, site }: ShopWindow): Promise<string[]> {
  const { page, context } = await ground.visit({ viewport: desk })
  const faults: string[] = []
  const { colours, tampering } = ground.looks
  for (const name of [...pages, ...(colours ? pagesOfFirst : []), ...(tampering ? pagesOfLast : [])]) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.setViewportSize(desk)
    await openShopPage(page, site.addressOf(name, ground.language))
    const found = await lookAtOne({ ground, page, name })
    faults.push(...found.map((one) => `${ground.language}-shop-${name}, ${one}`))
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  for (const name of [...lacking, ...(tampering ? lackingOfLast : [])])
    faults.push(...(await lookAtLacking({ ground, page, name, site })))
  await context.close()
  return faults
}

type Look = { ground: ShopWindow['ground']; page: Page; name: ShopPageName }

async function lookAtOne(look: Look): Promise<string[]> {
  const { ground, page, name } = look
  const faults: string[] = []
  const told = (where: string, found: string[]) => faults.push(...found.map((one) => `${where}: ${one}`))
  const isWhole = examined[name] === 'wholly'
  await picture(look, '')
  told('light', await paleStars(page))
  if (examined[name] !== undefined) told('desk, light', await axeFaults(page, 'all', within[name]))
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(look, '-dark')
  told('dark', await paleStars(page))
  if (isWhole && ground.looks.colours) told('desk, dark', await axeFaults(page, 'colours', within[name]))
  await page.setViewportSize(phone)
  await picture(look, '-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await picture(look, '')
  if (isWhole && ground.looks.phone) told('phone', await axeFaults(page, 'all', within[name]))
  if (within[name] === undefined) told('phone', await tooWide(page))
  return faults
}

/** axe asks for the contrast of words alone. A fill that cannot be resolved is black, in the dark too. */
async function paleStars(page: Page): Promise<string[]> {
  const fill = String(await page.evaluate(readStarFill))
  return ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)', 'none'].includes(fill) ? [`the stars are ${fill}`] : []
}

const readStarFill = `getComputedStyle(document.querySelector('echoloop-reviews').shadowRoot.querySelector('.star-fill')).fill`

/** Nothing can be shown: the page stays whole, and what the shop wrote between the tags stays readable. */
async function lookAtLacking({
  ground,
  page,
  name,
  site,
}: Look & { site: ShopWindow['site'] }): Promise<string[]> {
  ground.expectTrouble(/status of (404|422)|ERR_EMPTY_RESPONSE|ERR_CONNECTION/)
  await page.setViewportSize(desk)
  await page.goto(site.addressOf(name, ground.language))
  await page.waitForLoadState('networkidle')
  await picture({ ground, page, name }, '')
  const link = page.locator('echoloop-reviews a').first()
  if (await link.isVisible()) return []
  return [`${ground.language}-shop-${name}: neither reviews nor the shop's own link to them`]
}

async function picture({ ground, page, name }: Look, ending: string): Promise<void> {
  if (ground.pictureFolder === undefined) return
  const width = page.viewportSize()?.width ?? 0
  await takePicture(page, join(ground.pictureFolder, `${ground.language}-shop-${name}-${width}${ending}.png`))
}
