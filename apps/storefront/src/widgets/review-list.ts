import type { ProductFacets, ProductSummary, PublicReview } from '@echoloop/contract'
import type { FlagForm } from '../render-flag-form.ts'
import type { ListChoice } from './list-address.ts'

/** All that a list of reviews shows, in a shop's page and on ours. */
export type ReviewList = {
  summary: ProductSummary
  facets: ProductFacets
  choice: ListChoice
  items: readonly PublicReview[]
  nextCursor: string | null
  /** How many reviews fit; null where that is not counted. */
  matching: number | null
  /** The product's page, with shop and language in its query. */
  pageUrl: string
  /** Where votes go without a script. */
  voteAction(reviewId: string): string
  /** The form beside each review, or the address of the page that has it. */
  flag: { form: FlagForm } | { url(reviewId: string): string }
  dimensionNames: Readonly<Record<string, string>>
}

/** The name of a dimension in the page's language, else its code. */
export function dimensionName(names: ReviewList['dimensionNames'], code: string): string {
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? code
}
