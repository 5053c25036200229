/** What a reader of payloads needs to know beside the payload. */
export type ReadingOptions = {
  /** When the report was sent, ISO 8601 in UTC; empty where the platform does not say. */
  toldAt: string
  /** Stands before the store's ids, so that two stores of one shop are told apart; `shopify` or `woocommerce` for the first. */
  prefix: string
  /** Host of the store that is connected. */
  storeHost: string
  /** A lasting id for a buyer without an account, made from the address by a keyed hash. */
  guestId(email: string): string
}
