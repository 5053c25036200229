import { type AnalysedText, type CauseFindings, type CauseRow, findCauses } from '@echoloop/analysis'

/** Where complaints gather, and by what a complaint was told: low stars where most texts have stars, else the words. */
export type ReportCauses = CauseFindings & { measure: 'stars' | 'words'; facts: number }

const categoryNames = new Set(['category', 'productcategory', '品类', '类目', '分类', '商品类目', '商品分类'])
const numericShare = 0.95
const distinctMin = 2
// Columns under these names say again what the text or its stars say.
const restating = /^(label|sentiment|polarity|mood|score|likes?|helpful|title|情感|情绪|标签|点赞)/i
// Numbers under these names tell things apart and measure nothing.
const naming =
  /batch|version|supplier|courier|carrier|warehouse|store|agent|code|number|zip|postal|(^|[^a-z])(id|no)$|批|版本|供应商|编号|代码|邮编|仓|号/i

/**
 * The facts over-represented among complaints, compared within products, or within categories where products are
 * unknown. Nothing when no text has facts.
 */
export function findReportCauses(texts: readonly AnalysedText[]): ReportCauses | undefined {
  const names = factNames(texts)
  if (names.size === 0) return undefined
  const rated = texts.reduce((sum, { rating }) => sum + (rating === undefined ? 0 : 1), 0)
  const measure = rated * 2 > texts.length ? 'stars' : 'words'
  const numeric = new Set(
    [...names].filter(([name, seen]) => !naming.test(name) && isNumeric(seen)).map(([name]) => name),
  )
  const rows = texts.map((one) => rowOf(one, { measure, numeric }))
  return { ...findCauses({ rows }), measure, facts: names.size }
}

type Seen = { count: number; numbers: number; values: Set<string> }

function factNames(texts: readonly AnalysedText[]): Map<string, Seen> {
  const names = new Map<string, Seen>()
  for (const { facts } of texts) {
    for (const [name, value] of Object.entries(facts ?? {})) {
      if (restating.test(name)) continue
      const seen = names.get(name) ?? { count: 0, numbers: 0, values: new Set<string>() }
      names.set(name, seen)
      seen.count++
      if (isNumber(value)) seen.numbers++
      if (seen.values.size <= distinctMin) seen.values.add(value)
    }
  }
  return names
}

function isNumeric({ count, numbers, values }: Seen): boolean {
  return numbers >= count * numericShare && values.size > distinctMin
}

function isNumber(value: string): boolean {
  return value.trim() !== '' && Number.isFinite(Number(value))
}

function rowOf(
  { analysis, rating, product, facts = {} }: AnalysedText,
  { measure, numeric }: { measure: ReportCauses['measure']; numeric: Set<string> },
): CauseRow {
  const { label } = analysis.sentiment
  const entries = Object.entries(facts)
  const category = entries.find(([name]) => categoryNames.has(name.toLowerCase().replace(/[\s_-]/g, '')))
  return {
    ...(measure === 'words' ? { isComplaint: label === 'negative' || label === 'mixed' } : {}),
    ...(rating === undefined ? {} : { stars: rating }),
    stratum: product ?? category?.[1] ?? '',
    facts: Object.fromEntries(
      entries
        .filter(([name]) => !restating.test(name))
        .map(([name, value]) => [name, numeric.has(name) ? Number(value || Number.NaN) : value]),
    ),
  }
}
