import { join } from 'node:path'
import { takePicture, tooWide } from '../ground/inspect-page.ts'
import type { ShopWindow } from './shop-window.ts'

const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]

/** Without script: reviews that the shop's server put in are read, elements that wait for one leave a link. */
export async function readWithoutScript({ ground, site }: ShopWindow): Promise<string[]> {
  const { page, context } = await ground.visit({ javaScriptEnabled: false })
  const faults: string[] = []
  for (const name of ['embed', 'plain'] as const) {
    await page.goto(site.addressOf(name, ground.language))
    const link = page.locator('echoloop-reviews a').filter({ visible: true })
    if ((await link.count()) === 0) faults.push(`${name} without script: no link in echoloop-reviews`)
    if (name === 'embed' && (await page.locator('echoloop-reviews article').count()) === 0)
      faults.push('embed without script: no review can be read')
    for (const size of sizes) {
      await page.setViewportSize(size)
      faults.push(...(await tooWide(page)).map((one) => `${name} without script: ${one}`))
      if (ground.pictureFolder === undefined) continue
      const file = `${ground.language}-shop-${name}-${size.width}-no-script.png`
      await takePicture(page, join(ground.pictureFolder, file))
    }
  }
  faults.push(...(await followLink({ ground, site }, page)))
  await context.close()
  return faults
}

/** The first link of the list leads to a page that can be read, with its styles. */
async function followLink(
  { ground, site }: ShopWindow,
  page: Awaited<ReturnType<ShopWindow['ground']['visit']>>['page'],
): Promise<string[]> {
  await page.goto(site.addressOf('plain', ground.language))
  await page.locator('echoloop-reviews a').first().click()
  await page.getByRole('article').first().waitFor()
  const styles = await page.evaluate(
    `[...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0)`,
  )
  return Number(styles) > 20 ? [] : [`the hosted page has no styles at ${page.url()}`]
}
