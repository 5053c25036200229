import type { Page } from 'playwright-core'
import { eventually } from '../ground/eventually.ts'

/** Every element has come, shows something, and waits for nothing. Asked without what a hostile page may have changed. */
const isAtRest = `(() => {
  let shown = 0
  for (const one of document.querySelectorAll('echoloop-rating, echoloop-reviews, echoloop-gallery, echoloop-questions')) {
    const root = one.shadowRoot
    if (!root || root.querySelector('[aria-busy="true"]') !== null || root.querySelector('.widget') === null) return false
    shown += 1
  }
  return shown > 0 && document.readyState === 'complete'
})()`

/** Goes to a page of the shop and waits until its elements show what they have to show. */
export async function openShopPage(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await atRest(page)
}

/** Waits until the elements of the page show what they have to show. */
export async function atRest(page: Page): Promise<void> {
  await eventually(
    { what: `the elements at ${page.url()}` },
    async () => (await page.evaluate(isAtRest)) === true,
  )
}
