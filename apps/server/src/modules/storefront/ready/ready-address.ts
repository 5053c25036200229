import type { Platform } from '../../../platform/scope.ts'
import type { PageVisit } from '../page-visit.ts'

/** What a maker of pages gets beside the address. It sees nothing of the request, so that nothing else can sway it. */
export type PageReach = Pick<PageVisit, 'publicUrl' | 'canMail' | 'language' | 'languageQuery'> & {
  platform: Platform
}

/** The parts of the path and those of the query that the page depends on; a name that comes twice has all its values. */
export type AddressParts = Record<string, string | string[]>

/** An address whose answer is kept ready: one entry of `readyAddresses`. */
export type ReadyAddress = {
  /** As the routes write it, e.g. `/v1/storefront/products/:productId/summary`. */
  route: string
  /** `json` knows no language, `fragment` takes `language=`, `page` takes `lang=` and else the browser's. */
  kind: 'json' | 'fragment' | 'page'
  /** Whose changes make the page another: the product in the address, or the whole shop. */
  subject: 'product' | 'shop'
  /** Names of the query beside `shop` and the language, and the values with which the page is kept in the database. */
  kept?: Record<string, readonly string[]>
  /** Further names of the query. A page with one of them is made for whoever asks, and remembered for 250 ms. */
  filters?: readonly string[]
  /** The body; null where there is nothing under this address. A refusal thrown is told as the routes tell it. */
  make(reach: PageReach, address: AddressParts): Promise<string | null>
}

/** What is asked for, once the address is read: equal questions have equal variants, and equal keys among all shops. */
export type AskedPage = {
  address: ReadyAddress
  parts: AddressParts
  shop: string
  subject: string
  variant: string
  key: string
  /** Kept in the database; else only remembered for a moment. */
  isKept: boolean
  language: PageReach['language']
  languageQuery: string
}
