import type { AnalysedText } from '../analysed-text.ts'
import type { AssociationItem } from './association-item.ts'

/** The items of one text: aspects, phrases, the band of the stars, facts and the product. */
export function itemsOfText({ analysis, rating, product, facts }: AnalysedText): AssociationItem[] {
  const items: AssociationItem[] = []
  for (const { code, polarity } of analysis.aspects) items.push({ kind: 'aspect', code, polarity })
  for (const phrase of analysis.phrases) items.push({ kind: 'phrase', phrase })
  if (rating !== undefined && rating >= 1 && rating <= 5) items.push({ kind: 'stars', band: bandOf(rating) })
  if (product !== undefined && product !== '') items.push({ kind: 'product', product })
  for (const [fact, value] of Object.entries(facts ?? {}))
    if (value.trim() !== '') items.push({ kind: 'fact', fact, value: value.trim() })
  return items
}

function bandOf(rating: number): 'low' | 'middle' | 'high' {
  if (rating < 3) return 'low'
  return rating < 4 ? 'middle' : 'high'
}
