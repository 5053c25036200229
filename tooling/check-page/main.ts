import { writeFileSync } from 'node:fs'
import { bundleCheckPage, checkPageScript } from './bundle-check-page.ts'

writeFileSync(checkPageScript, await bundleCheckPage())
