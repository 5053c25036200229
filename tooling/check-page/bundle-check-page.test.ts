import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundleCheckPage, checkPageScript } from './bundle-check-page.ts'

test('the script of the page for checking is made from the sources that are here', async () => {
  const stale = 'run "npm run build:check-page", then write the new hash into storefront-assets.ts'
  expect(readFileSync(checkPageScript, 'utf8'), stale).toBe(await bundleCheckPage())
})
