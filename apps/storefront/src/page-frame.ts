import { type LocaleName, locales, type Words } from '@echoloop/locales'

/** An official word of the shop: a warning, an apology, what to do. */
export type ShownNotice = { text: string; fromAt: string }

/** What every page of the storefront knows besides its own data. */
export type PageFrame = {
  language: LocaleName
  /** Address under which the server offers `storefrontAssets`, for example `/storefront`. */
  assets: string
  /** Path under which shoppers reach the server, such as `/voices`; empty at the root of its host. */
  path?: string
  shopName: string
  isDemo: boolean
  /** What the shop has to say to everybody at the moment, in the page's language. */
  notices?: readonly ShownNotice[]
  /** IANA name of the shop's time zone; dates are shown in it. */
  timeZone: string
  /**
   * Put before every path: nothing on our own pages, the server's public address in widgets, which stand in shops' own
   * pages.
   */
  origin?: string
  /** Style sheet of the shop that sets `--echoloop-accent` and its like; same origin. */
  themeUrl?: string
}

/** The storefront's words in the page's language. */
export function wordsOf(frame: Pick<PageFrame, 'language'>): Words['storefront'] {
  return locales[frame.language].storefront
}

/** The words of the author's own pages. */
export function ownWordsOf(frame: PageFrame): Words['ownReview'] {
  return locales[frame.language].ownReview
}
