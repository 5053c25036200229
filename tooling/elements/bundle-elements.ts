import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { widgetParts } from '../../apps/storefront/src/widgets/widget-parts.ts'
import { locales } from '../../packages/locales/src/index.ts'

const source = new URL('../../apps/storefront/src/', import.meta.url)

/** Scripts of pages of ours that are made of the same sources, and what an element brings only when it is used. */
const pageScripts: readonly string[] = ['chat-page.js', 'chat-room.js', 'hosted-page.js', 'survey-page.js']

const banner = `// Made by build:elements; do not edit.
`

/** Every file that the command writes, by its path below apps/storefront/src. The same sources give the same text. */
export async function bundleElements(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const hashes: Record<string, string> = {}
  for (const style of styles())
    hashes[style] = hashOf(readFileSync(new URL(`assets/${style}`, source), 'utf8'))
  for (const script of scripts()) {
    const text = await bundle(script, {})
    files.set(`assets/${script}`, text)
    hashes[script] = hashOf(text)
  }
  const named = (name: string) => name.replace('.', `-${hashes[name]}.`)
  const parts = Object.entries(widgetParts).map(([name, { styles, script, reserve }]) => {
    const row = [name, styles.map(named), script === undefined ? '' : (hashes[script] ?? ''), reserve ?? '']
    return row.slice(0, row.findLastIndex((part) => part !== '') + 1)
  })
  const loader = await bundle('echoloop.js', {
    bundledParts: JSON.stringify(parts),
    failureWords: JSON.stringify({
      'zh-CN': failureWords('zh-CN'),
      en: failureWords('en'),
    }),
  })
  files.set('assets/echoloop.js', loader)
  files.set('element-files.ts', hashFile(hashes))
  return files
}

/** Where a file of `bundleElements` lies. */
export function placeOf(path: string): string {
  return fileURLToPath(new URL(path, source))
}

function styles(): string[] {
  return [...new Set(Object.values(widgetParts).flatMap((parts) => parts.styles))].sort()
}

function scripts(): string[] {
  return [...Object.values(widgetParts).flatMap(({ script }) => script ?? []), ...pageScripts].sort()
}

function failureWords(language: 'zh-CN' | 'en'): { failed: string; again: string } {
  const { failed, again } = locales[language].storefront.widget
  return { failed, again }
}

async function bundle(script: string, define: Record<string, string>): Promise<string> {
  const bundled = await rolldown({
    input: placeOf(`elements/${script.replace(/\.js$/, '.ts')}`),
    platform: 'browser',
    logLevel: 'silent',
    transform: { define },
  })
  const { output } = await bundled.generate({ format: 'esm', minify: true, sourcemap: false })
  await bundled.close()
  // A mark for other bundlers, which no browser needs.
  return `${banner}${output[0].code.replaceAll('/* @__PURE__ */ ', '').trimEnd()}\n`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

function hashFile(hashes: Record<string, string>): string {
  const lines = Object.entries(hashes)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, hash]) => `  '${name}': '${hash}',\n`)
  return `/** First eight hex digits of each file's SHA-256. Written by "npm run build:elements"; do not edit. */
export const elementFiles: Readonly<Record<string, string>> = {
${lines.join('')}}
`
}
