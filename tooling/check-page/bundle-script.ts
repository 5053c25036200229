import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = new URL('../../', import.meta.url)
const storefront = 'apps/storefront/src'

/** Scripts that readers' browsers load, each made from its sources here and the library of the command line. */
export const bundles = ['transparency', 'check-signed'] as const

export type Bundle = (typeof bundles)[number]

const sources: Record<Bundle, string> = {
  transparency: `${storefront}/check-page/check-page.ts`,
  'check-signed': `${storefront}/check-signed/check-signed.ts`,
}

/** Where the script lies that browsers load. */
export function scriptOf(bundle: Bundle): string {
  return fileURLToPath(new URL(`${storefront}/assets/${bundle}.js`, root))
}

/** The text of the script; the same sources give the same text. */
export async function bundleScript(name: Bundle): Promise<string> {
  const source = sources[name]
  const bundle = await rolldown({
    input: fileURLToPath(new URL(source, root)),
    platform: 'browser',
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true, sourcemap: false })
  await bundle.close()
  const folder = source.slice(0, source.lastIndexOf('/'))
  const banner = `// Made by "npm run build:check-page" from ${folder} and packages/verifier, which are made to be
// read. A test compares the two. Do not edit.`
  return `${banner}\n${output[0].code.trimEnd()}\n`
}
