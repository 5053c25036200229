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
