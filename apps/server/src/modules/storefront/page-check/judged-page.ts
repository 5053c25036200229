import type { Tag } from './read-tags.ts'

/** A page of the shop as it was sent, and what it should name. */
export type JudgedPage = {
  url: URL
  tags: Tag[]
  /** Values of the policy headers. */
  policies: string[]
  /** Address of this server, without a slash at its end. */
  publicUrl: string
  /** `shp_…` */
  shopId: string
  /** Of the products that the page names, those that the shop has. */
  products: ReadonlySet<string>
}
