/**
 * What screening reads of a review. It has no rating, on purpose: neither the stars nor the sentiment may move a
 * decision. Times are milliseconds since 1970; a field that is not known is left out and then speaks neither for nor
 * against the author.
 */
export type ScreenedReview = {
  id: string
  productId: string
  authorId: string
  text: string
  createdAt: number
  orderId?: string
  deliveredAt?: number
  deviceHash?: string
  networkHash?: string
  authorCreatedAt?: number
  /** Where the review came in, such as `web`, `kiosk` or `import`. */
  source?: string
}
