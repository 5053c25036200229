import { prepareText } from '../feedback/index.ts'
import type { WrittenReview } from './review-queries.ts'

type Written = Pick<WrittenReview, 'rating' | 'title' | 'text' | 'dimensions' | 'isAnonymous' | 'erasedAt'>

type Given = {
  rating: number
  dimensions?: Record<string, number>
  title?: string
  text?: string
  isAnonymous: boolean
}

/** True when a submission says exactly what was written before. Words are compared as they are kept: masked. */
export function isSameReview(written: Written, given: Given): boolean {
  if (written.erasedAt !== null) return false
  const words = prepareText(given)
  return (
    written.rating === given.rating &&
    written.isAnonymous === given.isAnonymous &&
    written.title === words.title &&
    written.text === words.text &&
    sorted(written.dimensions) === sorted(given.dimensions ?? {})
  )
}

function sorted(dimensions: Record<string, number>): string {
  return JSON.stringify(Object.entries(dimensions).sort(([left], [right]) => (left < right ? -1 : 1)))
}
