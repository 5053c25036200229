import { type WindowElement, windowElements } from './window-elements.ts'
import { type Platform, platforms } from './write-snippet.ts'

export type WindowSearch = { element?: WindowElement; product?: string; platform?: Platform }

/** What of an address counts: anything unknown is as if it were not there. */
export function readWindowSearch(search: Record<string, unknown>): WindowSearch {
  const element = windowElements.find((one) => one === search.element)
  const platform = platforms.find((one) => one === search.platform)
  const product =
    typeof search.product === 'string' && /^(prd_[0-9a-f]{32}|page)$/.test(search.product)
      ? search.product
      : undefined
  return {
    ...(element ? { element } : {}),
    ...(product ? { product } : {}),
    ...(platform ? { platform } : {}),
  }
}
