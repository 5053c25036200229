/** Where Echoloop's server is mounted below the shop's own address. */
export const mount = '/echoloop'

/** Each way of embedding that is looked at. */
export const shopPageNames = [
  /** No element at all: what the others are compared with. */
  'bare',
  'plain',
  /** The shop's server puts the reviews into the page. */
  'embed',
  /** As `plain`, on a page that lets no text become markup but by a policy. */
  'trusted',
  /** Style that fights with everything. */
  'hostile',
  /** The same without any element. */
  'hostile-bare',
  /** Script that changes what all scripts share. */
  'tampered',
  'twice',
  /** Echoloop has an address of its own. */
  'elsewhere',
  'unknown',
  'no-shop',
  /** Every answer of Echoloop takes a while. */
  'slow',
  /** Echoloop's files come, its answers do not. */
  'away',
  /** Nothing of Echoloop comes. */
  'gone',
] as const

export type ShopPageName = (typeof shopPageNames)[number]

type Variant = {
  /** Path below which the loader, and with it all it asks for, is reached. */
  mount?: string
  product?: string
  lacksShop?: boolean
  head?: string
  isRendered?: boolean
  isTwice?: boolean
  isBare?: boolean
  isElsewhere?: boolean
  isTrusted?: boolean
}

const hostileLink = '<link rel="stylesheet" href="/hostile.css">'

/** What each page has that the example does not. */
export const variants: Record<ShopPageName, Variant> = {
  bare: { isBare: true },
  plain: {},
  embed: { isRendered: true },
  trusted: { isTrusted: true },
  hostile: { head: hostileLink },
  'hostile-bare': { head: hostileLink, isBare: true },
  tampered: { head: '<script src="/hostile.js"></script>' },
  twice: { isTwice: true },
  elsewhere: { isElsewhere: true },
  unknown: { product: `prd_${'0'.repeat(32)}` },
  'no-shop': { lacksShop: true },
  slow: { mount: '/slow' },
  away: { mount: '/away' },
  gone: { mount: '/gone' },
}

/** Style that fights with everything on its page, as some themes do. Who names our parts, though, means them. */
export const hostileStyle = `
:root { --echoloop-star: transparent; --echoloop-accent: transparent; --line: transparent; --quiet: transparent; }
:root { --echoloop-ink: transparent; --echoloop-background: transparent; }
* { all: unset !important; font-size: 41px !important; letter-spacing: .4em !important; line-height: .7 !important; }
head, title, style, link, script { display: none !important; }
html, body, main, header, footer, article, h1, h2, p, img { display: block !important; }
img { width: 800px !important; height: 640px !important; }
div, ol, li, section, form, button, time, svg { display: none !important; }
echoloop-reviews, echoloop-rating { text-transform: uppercase !important; writing-mode: vertical-rl !important; }
echoloop-reviews, echoloop-rating { visibility: hidden !important; opacity: .1 !important; float: right !important; }
echoloop-reviews { position: fixed !important; width: 40px !important; height: 40px !important; overflow: hidden !important; }
:host { display: none !important; }
`

/** Script that changes what all scripts share, as old libraries do. */
export const hostileScript = `
Object.prototype.extend = function () { return this }
Array.prototype.remove = function () { return [] }
Array.prototype.toJSON = function () { return 'no array' }
Array.from = function (things) { var all = []; for (var i = 0; i < things.length; i++) all.push(things[i]); return all }
delete NodeList.prototype.forEach
String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, '') }
Function.prototype.bind = function (self) { var own = this; return function () { return own.apply(self, arguments) } }
var realFetch = window.fetch
window.fetch = function (address, options) { return realFetch.call(window, address, options) }
window.$ = window.jQuery = window.Echoloop = window.echoloop = function () { throw new Error('not yours') }
window.addEventListener('click', function (event) { if (event.target.tagName === 'A') event.stopPropagation() }, true)
`
