import type { ReviewListQuery } from '@echoloop/contract'

/** Which reviews are shown: what the shopper chose. */
export type ListChoice = Partial<ReviewListQuery>

/**
 * Address of a product's page with a choice of reviews; `page` has its query already. The same words in the same order
 * give the same address, so that caches keep one copy.
 */
export function listAddress(page: string, choice: ListChoice, cursor?: string): string {
  const search = new URLSearchParams()
  if (choice.order === 'helpful') search.set('order', 'helpful')
  if (choice.stars !== undefined) search.set('stars', String(choice.stars))
  for (const name of ['picture', 'followUp', 'verified'] as const) if (choice[name]) search.set(name, 'true')
  if (choice.tag !== undefined) search.set('tag', choice.tag)
  if (choice.dimension !== undefined) search.set('dimension', choice.dimension)
  for (const trait of choice.like ?? []) search.append('like', trait)
  if (cursor !== undefined) search.set('cursor', cursor)
  const more = search.toString()
  return `${page}${more && `&${more}`}#reviews`
}

/** True where the list is narrowed, whatever its order. */
export function isFiltered(choice: ListChoice): boolean {
  const { stars, picture, followUp, verified, tag, dimension, like = [] } = choice
  return (
    [stars, tag, dimension].some((one) => one !== undefined) ||
    Boolean(picture || followUp || verified) ||
    like.length > 0
  )
}
