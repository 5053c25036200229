import { elementFiles } from './element-files.ts'
import type { StorefrontAsset } from './storefront-asset.ts'

const style = 'text/css; charset=utf-8'
const script = 'text/javascript; charset=utf-8'

/** The name under which a page asks for a file of the elements, for example `widgets-1a2b3c4d.css`. */
export function elementAssetPath(name: string): string {
  const hash = elementFiles[name]
  if (hash === undefined) throw new Error(`no file ${name} of the elements; run "npm run build:elements"`)
  return name.replace('.', `-${hash}.`)
}

/** Style sheets and scripts of the elements; the two that shops paste into their pages keep their names for ever. */
export const elementAssets: readonly StorefrontAsset[] = [
  ...Object.keys(elementFiles).map((name) => ({
    path: elementAssetPath(name),
    type: name.endsWith('.css') ? style : script,
    file: new URL(`./assets/${name}`, import.meta.url),
    isImmutable: true,
  })),
  {
    path: 'echoloop.js',
    type: script,
    file: new URL('./assets/echoloop.js', import.meta.url),
    isImmutable: false,
  },
  {
    path: 'echoloop.css',
    type: style,
    file: new URL('./assets/echoloop.css', import.meta.url),
    isImmutable: false,
  },
]
