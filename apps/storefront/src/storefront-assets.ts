/** A file that pages or shops' own sites load; the server offers it under `frame.assets`. */
export type StorefrontAsset = {
  /** Path below `frame.assets`, without a leading slash. */
  path: string
  type: string
  file: URL
  /**
   * True: the name carries a hash of the content, so it may be cached for a year. False: the address is
   * pasted into shops' own pages and stays for ever; cache it briefly, with an ETag, and allow any origin.
   */
  isImmutable: boolean
}

/** First eight hex digits of each file's SHA-256. A test compares them with the files and says the new ones. */
const versions = {
  'pages.css': '6a6933ba',
  'review-form.css': '7c0b87ca',
  'review-form.js': '4d37ecd0',
  'own-review.css': '54fb0536',
  'own-case.css': 'e5afb3aa',
  'own-case.js': '5f708c7d',
  'review-uploads.js': '21925af5',
  'questions.css': 'e20897be',
  'said-and-done.css': 'ad00ad26',
  'questions.js': 'fe3a4c99',
  'policy.css': '0fc0008a',
  'transparency.css': 'e3e69415',
  'transparency.js': '5f2742fb',
  'task.css': '535d6cb3',
  'check-signed.js': 'e39a8b79',
  'trust.css': '9ec109d9',
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
  versioned('said-and-done.css', 'text/css; charset=utf-8'),
  versioned('questions.js', script),
  versioned('policy.css', 'text/css; charset=utf-8'),
  versioned('transparency.css', 'text/css; charset=utf-8'),
  versioned('transparency.js', script),
  versioned('task.css', 'text/css; charset=utf-8'),
  versioned('check-signed.js', script),
  versioned('trust.css', 'text/css; charset=utf-8'),
  versioned('mark.svg', 'image/svg+xml'),
  lasting('echoloop.js'),
  lasting('echoloop-words.js'),
]

function versioned(name: VersionedAsset, type: string): StorefrontAsset {
  return {
    path: assetPath(name),
    type,
    file: new URL(`./assets/${name}`, import.meta.url),
    isImmutable: true,
  }
}

function lasting(name: string): StorefrontAsset {
  return { path: name, type: script, file: new URL(`./assets/${name}`, import.meta.url), isImmutable: false }
}
