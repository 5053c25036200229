import { writeFileSync } from 'node:fs'
import { bundleScript, bundles, scriptOf } from './bundle-script.ts'

for (const bundle of bundles) writeFileSync(scriptOf(bundle), await bundleScript(bundle))
