import type { AnalysedText } from '../analysed-text.ts'
import type { AspectMention, Span } from '../analysis.ts'
import { type AspectCode, aspectCodes } from '../aspect-codes.ts'
import {
  type CutText,
  choosePassage,
  createTagCounter,
  cutText,
  hashId,
  type TagCounter,
  type TagLanguage,
} from '../tags/index.ts'
import { type AspectCount, choosePoints } from './choose-points.ts'
import { gatherAlike, keepStatement, type Statement } from './gather-alike.ts'
import type { Summary } from './summary.ts'

/** Reads texts one by one and says what they have in common. */
export type Summariser = {
  /** Counts a text; false when it does not count (filler, advertising, excluded). */
  add: (text: AnalysedText) => boolean
  summary: (query?: SummaryQuery) => Summary
  /** The tags of the same texts, so that a report needs one pass. */
  tags: TagCounter['tags']
}

/** `language` of labels and quotes; `least` is the fewest texts from which anything is said, 5 by default. */
export type SummaryQuery = { language?: TagLanguage; least?: number }

/** `excludes` names texts that do not count, such as copies; `author` tells who wrote a text. */
export type SummariserOptions = {
  excludes?: (text: AnalysedText) => boolean
  author?: (text: AnalysedText) => string | undefined
}

const samplesMax = 40
const statementsMax = 600
const listedMax = 5
const surest = 0.5
// Good wishes ask for nothing.
const courtesy = /越来越好|越做越|光临|生意|继续支持|再接再厉|加油|再创|蒸蒸日上|惠顾|祝|合作|谢谢|期待下次/

type AspectSums = { count: number; confidence: number; samples: Statement[] }
type Desk = {
  aspects: Map<string, AspectSums>
  needs: Statement[]
  questions: Statement[]
  needTexts: number
  questionTexts: number
  texts: number
}

/**
 * Makes a reader for the texts of one product or period: three praises, three complaints, wishes and questions, each
 * with figures and quotes that represent. One pass, linear time, bounded memory; the order of the texts changes
 * nothing as long as fewer than 20,000 different points are made.
 */
export function createSummariser(options: SummariserOptions = {}): Summariser {
  const counter = createTagCounter({ ...options, samples: samplesMax })
  const desk: Desk = {
    aspects: new Map(),
    needs: [],
    questions: [],
    needTexts: 0,
    questionTexts: 0,
    texts: 0,
  }
  const add = (text: AnalysedText): boolean => {
    if (!counter.add(text)) return false
    desk.texts++
    const cut = cutText(text)
    const author = options.author?.(text)
    const context = { cut, hash: hashId(text.id), ...(author === undefined ? {} : { author }) }
    addAspects(desk, context)
    addNeeds(desk, context)
    addQuestions(desk, context)
    return true
  }
  const { tags } = counter
  return { add, summary: (query = {}) => summarise(desk, { ...query, tags }), tags }
}

type Context = { cut: CutText; hash: number; author?: string }

function addAspects(desk: Desk, { cut, hash, author }: Context): void {
  const said = new Map<string, AspectMention>()
  for (const mention of cut.text.analysis.aspects) {
    if (mention.polarity === 'neutral' || mention.confidence < surest) continue
    const key = `${mention.polarity} ${mention.code}`
    const best = said.get(key)
    if (best === undefined || mention.confidence > best.confidence) said.set(key, mention)
  }
  for (const [key, mention] of said) {
    const sums = desk.aspects.get(key) ?? { count: 0, confidence: 0, samples: [] }
    desk.aspects.set(key, sums)
    sums.count++
    sums.confidence += Math.round(mention.confidence * 1000)
    const statement = stated(mention, { cut, hash, ...(author === undefined ? {} : { author }) })
    if (statement !== undefined) keepStatement(sums.samples, statement, samplesMax)
  }
}

function addNeeds(desk: Desk, context: Context): void {
  const { needs } = context.cut.text.analysis
  if (needs.length > 0) desk.needTexts++
  for (const need of needs) {
    if (courtesy.test(need.span)) continue
    const statement = stated(need, context)
    if (statement !== undefined) keepStatement(desk.needs, statement, statementsMax)
  }
}

function addQuestions(desk: Desk, context: Context): void {
  const { text } = context.cut
  if (!text.analysis.intents.includes('question')) return
  desk.questionTexts++
  for (const clause of context.cut.clauses) {
    const ending = text.text.slice(clause.end, clause.end + 2)
    const words = text.text.slice(clause.start, clause.end)
    if (!/^\s?[?？]/.test(ending) && !/[吗嗎么麼呢]$/.test(words)) continue
    const statement = stated({ ...clause, span: words }, context)
    if (statement !== undefined) keepStatement(desk.questions, statement, statementsMax)
    break
  }
}

// The clause that says it, grown to a readable length; a statement of middling length stays as it is.
function stated(span: Span, { cut, hash, author }: Context): Statement | undefined {
  const clause = cut.clauses.find(({ start, end }) => start < span.end && end > span.start)
  if (clause === undefined) return undefined
  const passage = choosePassage(cut, clause)
  if (passage === undefined) return undefined
  const aspect = aspectAt(cut.text, span)
  return {
    ...passage,
    hash,
    ...(cut.text.product === undefined ? {} : { product: cut.text.product }),
    ...(author === undefined ? {} : { author }),
    ...(aspect === undefined ? {} : { aspect }),
  }
}

function aspectAt(
  { analysis }: AnalysedText,
  { start, end }: { start: number; end: number },
): AspectCode | undefined {
  return analysis.aspects.find(
    (mention) => mention.start < end && mention.end > start && mention.code !== 'overall',
  )?.code
}

type Asked = SummaryQuery & { tags: TagCounter['tags'] }

function summarise(desk: Desk, { tags, language = 'zh-Hans', least = 5 }: Asked): Summary {
  if (desk.texts < least) return { kind: 'too-few', texts: desk.texts, needed: least }
  const listed = tags({ limit: 300, language, least: 2 }).tags
  const pointLeast = desk.texts < 30 ? 2 : 3
  const points = (polarity: 'positive' | 'negative') =>
    choosePoints({
      polarity,
      tags: listed,
      aspects: aspectCounts(desk, polarity),
      texts: desk.texts,
      language,
      least: pointLeast,
    })
  return {
    kind: 'summary',
    texts: desk.texts,
    praises: points('positive'),
    complaints: points('negative'),
    needs: gatherAlike(desk.needs, { most: listedMax, language }),
    questions: gatherAlike(desk.questions, { most: listedMax, language }),
    needTexts: desk.needTexts,
    questionTexts: desk.questionTexts,
  }
}

function aspectCounts(desk: Desk, polarity: string): AspectCount[] {
  const counts: AspectCount[] = []
  for (const [key, { count, confidence, samples }] of desk.aspects) {
    const [said, code] = key.split(' ')
    const aspect = aspectCodes.find((one) => one === code)
    if (said !== polarity || aspect === undefined) continue
    counts.push({
      aspect,
      count,
      confidence: confidence / 1000 / count,
      samples: samples.map(({ hash: _, aspect: __, ...one }) => one),
    })
  }
  return counts.sort((first, second) => (first.aspect < second.aspect ? -1 : 1))
}
