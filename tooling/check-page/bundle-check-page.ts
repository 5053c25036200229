import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = new URL('../../', import.meta.url)

/** The script that browsers load, made from these sources alone. */
export const checkPageScript = fileURLToPath(new URL('apps/storefront/src/assets/transparency.js', root))

const banner = `// Made by "npm run build:check-page" from apps/storefront/src/check-page and packages/verifier, which are made to be
// read. A test compares the two. Do not edit.`

/** The text of the script; the same sources give the same text. */
export async function bundleCheckPage(): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('apps/storefront/src/check-page/check-page.ts', root)),
    platform: 'browser',
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true, sourcemap: false })
  await bundle.close()
  return `${banner}\n${output[0].code.trimEnd()}\n`
}
