import { writeFileSync } from 'node:fs'
import { bundleElements, placeOf } from './bundle-elements.ts'

for (const [path, text] of await bundleElements()) writeFileSync(placeOf(path), text)
