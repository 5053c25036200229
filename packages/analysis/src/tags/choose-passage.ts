import type { TextClause } from './cut-clauses.ts'
import type { CutText } from './read-points.ts'

/** A piece of a text that can be shown to others: `span === text.slice(start, end)`. */
export type Passage = {
  /** True when the analyser found praise, or blame, in these words. */
  praises: boolean
  blames: boolean

  id: string
  span: string
  start: number
  end: number
  language: string
  product?: string
}

const contact = /https?:|www\.|微信|薇信|加\s?[vV]|vx|qq|扣扣|@|\d{5,}|[xX]{3,}|\*{3,}|&[a-z]{2,8}|<|>/i

/**
 * The passage around a clause that can be quoted: of middling length (the clause, grown by its neighbours in the
 * same sentence), without personal data or contacts. Nothing when there is none.
 */
export function choosePassage({ text, clauses }: CutText, clause: TextClause): Passage | undefined {
  const isChinese = /[\u3400-\u9fff]/.test(text.text.slice(clause.start, clause.end))
  const bounds = isChinese ? { least: 10, most: 48 } : { least: 35, most: 160 }
  const { start, end } = grow(clauses, { clause, bounds })
  if (end - start > bounds.most) return undefined
  if (text.analysis.personalData.some((data) => data.start < end && data.end > start)) return undefined
  const span = text.text.slice(start, end)
  if (contact.test(span) || span.includes('\n')) return undefined
  const product = text.product === undefined ? {} : { product: text.product }
  const within = text.analysis.aspects.filter((mention) => mention.start < end && mention.end > start)
  const praises = within.some(({ polarity }) => polarity === 'positive')
  const blames = within.some(({ polarity }) => polarity === 'negative')
  return { praises, blames, id: text.id, span, start, end, language: text.analysis.language, ...product }
}

function grow(
  clauses: readonly TextClause[],
  { clause, bounds }: { clause: TextClause; bounds: { least: number; most: number } },
): { start: number; end: number } {
  const at = firstAtOrAfter(clauses, clause.start)
  let { start, end } = clause
  let next = at
  while (end - start < bounds.least && !clauses[next].closes && next + 1 < clauses.length) {
    next++
    if (clauses[next].end - start > bounds.most) break
    end = clauses[next].end
  }
  let previous = at
  while (end - start < bounds.least && previous > 0 && !clauses[previous - 1].closes) {
    previous--
    if (end - clauses[previous].start > bounds.most) break
    start = clauses[previous].start
  }
  return { start, end }
}

function firstAtOrAfter(clauses: readonly TextClause[], start: number): number {
  let low = 0
  let high = clauses.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (clauses[middle].start < start) low = middle + 1
    else high = middle
  }
  return low
}
