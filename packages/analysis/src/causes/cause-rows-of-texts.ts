import type { AnalysedText } from '../analysed-text.ts'
import type { AspectCode } from '../aspect-codes.ts'
import type { CauseRow } from './cause.ts'

/**
 * Rows to ask for causes. A text complains when it blames the aspect in question, or, without one, when it is negative
 * or complains among other things; its product is the stratum. Junk is left out. The facts named in `numericFacts` are
 * read as numbers; all others stay words, as a batch number is none to calculate with.
 */
export function causeRowsOfTexts(
  texts: Iterable<AnalysedText>,
  { aspect, numericFacts = [] }: { aspect?: AspectCode; numericFacts?: readonly string[] } = {},
): CauseRow[] {
  const rows: CauseRow[] = []
  for (const { analysis, rating, product, facts } of texts) {
    if (analysis.junk === 2) continue
    const isComplaint =
      aspect === undefined
        ? analysis.sentiment.label === 'negative' || analysis.intents.includes('complaint')
        : analysis.aspects.some(({ code, polarity }) => code === aspect && polarity === 'negative')
    rows.push({ isComplaint, stars: rating, stratum: product, facts: readNumbers(facts, numericFacts) })
  }
  return rows
}

function readNumbers(facts: AnalysedText['facts'], numericFacts: readonly string[]): CauseRow['facts'] {
  if (facts === undefined || !numericFacts.some((fact) => Object.hasOwn(facts, fact))) return facts
  const read = ([fact, value]: [string, string]): [string, string | number] => {
    if (!numericFacts.includes(fact)) return [fact, value]
    return [fact, value.trim() === '' ? Number.NaN : Number(value)]
  }
  return Object.fromEntries(Object.entries(facts).map(read))
}
