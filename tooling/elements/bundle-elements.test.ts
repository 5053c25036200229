import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundleElements, placeOf } from './bundle-elements.ts'

test('the scripts of the elements and the hashes of their files are made from the sources that are here', async () => {
  for (const [path, text] of await bundleElements()) {
    expect(readFileSync(placeOf(path), 'utf8'), 'run "npm run build:elements"').toBe(text)
  }
})
