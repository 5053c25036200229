/** What a feed says of one product; numbers of its variants are among its own. */
export type FeedProduct = {
  id: string
  name: string
  skus: readonly string[]
  gtins: readonly string[]
  mpns: readonly string[]
  brand: string | null
  /** The shop's own page of the product where it is known, else ours. */
  url: string
}

/** What a feed says of one published review; all addresses are absolute. */
export type FeedReview = {
  id: string
  rating: number | null
  title: string | null
  text: string | null
  /** Null: the author wants no name shown. */
  authorName: string | null
  language: string
  occurredAt: string
  editedAt: string | null
  isVerified: boolean
  isIncentivised: boolean
  byStaff: boolean
  isImported: boolean
  /** By the link that was sent after the order arrived. */
  isByLink: boolean
  dimensions: Readonly<Record<string, number>>
  imageUrls: readonly string[]
  /** Our page on which the review stands among others. */
  url: string
}

export type FeedShop = {
  id: string
  name: string
  language: 'zh-CN' | 'en'
  /** Under what address shoppers reach this server, without a slash at its end. */
  publicUrl: string
  /** Where the shop sells: hosts of its products' pages. */
  hosts: readonly string[]
}
