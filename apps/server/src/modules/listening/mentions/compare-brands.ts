import { type Comparison, type ComparisonRelation, findComparisons } from '@echoloop/analysis'
import type { MonitorSettings } from '@echoloop/contract'

export type BrandComparison = {
  sentence: string
  relation: ComparisonRelation
  competitor: string
  isImplied: boolean
}

const opposite: Record<ComparisonRelation, ComparisonRelation> = {
  better: 'worse',
  worse: 'better',
  equal: 'equal',
  different: 'different',
}

/**
 * Sentences of a text that compare us with a competitor of the monitor, told from our side. Where the sentence leaves
 * the first side out (“better than …”) and the text names us, we are taken to be it: `isImplied`. Pure.
 */
export function compareBrands(
  text: string,
  { keywords, hashtags, competitors }: Pick<MonitorSettings, 'keywords' | 'hashtags' | 'competitors'>,
): BrandComparison[] {
  // The empty name is the shop itself.
  const names = [{ name: '', words: [...keywords, ...hashtags] }, ...competitors]
  return findComparisons(text, names).flatMap((found) => readSides(text, found) ?? [])
}

function readSides(text: string, found: Comparison): BrandComparison | undefined {
  const sentence = text.slice(found.start, found.end)
  const { relation } = found
  const subject = found.subject?.name
  const object = found.object?.name
  if (!object && object !== '') return undefined
  if (object === '') {
    if (!subject) return undefined
    return { sentence, relation: opposite[relation], competitor: subject, isImplied: false }
  }
  if (subject === '') return { sentence, relation, competitor: object, isImplied: false }
  return subject ? undefined : { sentence, relation, competitor: object, isImplied: true }
}
