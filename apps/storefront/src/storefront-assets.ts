import { elementAssets } from './element-assets.ts'
import type { StorefrontAsset } from './storefront-asset.ts'

/** First eight hex digits of each file's SHA-256. A test compares them with the files and says the new ones. */
const versions = {
  'pages.css': 'f0ffede5',
  'review-form.css': 'c187a638',
  'review-form.js': '4d37ecd0',
  'own-review.css': '54fb0536',
  'own-case.css': 'e5afb3aa',
  'own-case.js': '5f708c7d',
  'review-uploads.js': '322e7e94',
  'questions.css': 'bfc128f9',
  'policy.css': '0fc0008a',
  'transparency.css': 'e3e69415',
  'transparency.js': '0a4158dd',
  'task.css': '535d6cb3',
  'voices.css': '5fa68794',
  'help.css': 'ada407d3',
  'portal.css': '61a0c092',
  'portal.js': '28dad382',
  'check-signed.js': '7da85b2c',
  'trust.css': '9ec109d9',
  'window-preview.css': '2f0f57e5',
  'survey-paper.css': 'd3c4e12c',
  'survey-paper.js': 'ba37d081',
  'mark.svg': '6feb66a1',
} as const

export type VersionedAsset = keyof typeof versions

/** The name under which a page asks for a file, for example `pages-1a2b3c4d.css`. */
export function assetPath(name: VersionedAsset): string {
  return name.replace('.', `-${versions[name]}.`)
}

const script = 'text/javascript; charset=utf-8'

/** All files of the storefront, for the server to offer. */
export const storefrontAssets: readonly StorefrontAsset[] = [
  versioned('pages.css', 'text/css; charset=utf-8'),
  versioned('review-form.css', 'text/css; charset=utf-8'),
  versioned('review-form.js', script),
  versioned('own-review.css', 'text/css; charset=utf-8'),
  versioned('own-case.css', 'text/css; charset=utf-8'),
  versioned('own-case.js', script),
  versioned('review-uploads.js', script),
  versioned('questions.css', 'text/css; charset=utf-8'),
  versioned('policy.css', 'text/css; charset=utf-8'),
  versioned('transparency.css', 'text/css; charset=utf-8'),
  versioned('transparency.js', script),
  versioned('task.css', 'text/css; charset=utf-8'),
  versioned('check-signed.js', script),
  versioned('voices.css', 'text/css; charset=utf-8'),
  versioned('help.css', 'text/css; charset=utf-8'),
  versioned('portal.css', 'text/css; charset=utf-8'),
  versioned('portal.js', script),
  versioned('trust.css', 'text/css; charset=utf-8'),
  versioned('window-preview.css', 'text/css; charset=utf-8'),
  versioned('survey-paper.css', 'text/css; charset=utf-8'),
  versioned('survey-paper.js', script),
  versioned('mark.svg', 'image/svg+xml'),
  ...elementAssets,
]

function versioned(name: VersionedAsset, type: string): StorefrontAsset {
  return {
    path: assetPath(name),
    type,
    file: new URL(`./assets/${name}`, import.meta.url),
    isImmutable: true,
  }
}
