import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundleScript, bundles, scriptOf } from './bundle-script.ts'

test.each(bundles)('%s.js is made from the sources that are here', async (bundle) => {
  const stale = 'run "npm run build:check-page", then write the new hash into storefront-assets.ts'
  expect(readFileSync(scriptOf(bundle), 'utf8'), stale).toBe(await bundleScript(bundle))
})
