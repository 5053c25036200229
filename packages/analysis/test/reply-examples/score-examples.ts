import type { Analysis } from '../../src/analysis.ts'
import { type Analyser, createAnalyser } from '../../src/create-analyser.ts'
import { readModels } from '../../src/read-models.ts'
import {
  checkReply,
  type MatterKind,
  matterKind,
  type ReplyFindingCode,
} from '../../src/reply-check/index.ts'
import type { ReplyExample } from './reply-example.ts'

type HeardExample = Omit<ReplyExample, 'kind'> & { kind?: MatterKind }

export type Share = { right: number; extra: number; missed: number }

/** A reply that was judged otherwise than its author did. */
export type Miss = { reply: string; extra: ReplyFindingCode[]; missed: ReplyFindingCode[] }

export type ExampleScore = { verdicts: Share; findings: Share; misses: Miss[] }

// Its models are read once for all sets.
let analyser: Analyser | undefined

/**
 * Holds the check against examples; `verdicts` counts replies that are not fine, `findings` their single faults.
 * `isKindHeard` keeps back what the person chose, so that the kind comes from the analyser alone.
 */
export function scoreExamples(
  examples: readonly ReplyExample[],
  { isKindHeard = false }: { isKindHeard?: boolean } = {},
): ExampleScore {
  analyser ??= createAnalyser(readModels())
  const score: ExampleScore = { verdicts: none(), findings: none(), misses: [] }
  for (const example of examples) {
    const { said, rating } = example
    const heard = analyser.analyse({ text: said, rating })
    const found = codesOf(isKindHeard ? { ...example, kind: kindOf(said, heard) } : example, heard)
    const optional = new Set(example.optional ?? [])
    const extra = found.filter((code) => !example.wrong.includes(code) && !optional.has(code))
    const missed = example.wrong.filter((code) => !found.includes(code) && !optional.has(code))
    score.findings.right += found.filter((code) => example.wrong.includes(code)).length
    score.findings.extra += extra.length
    score.findings.missed += missed.length
    addVerdict(score.verdicts, { isWrong: example.wrong.length > 0, isFound: found.length > 0 })
    if (extra.length + missed.length > 0) score.misses.push({ reply: example.reply, extra, missed })
  }
  return score
}

/** Share of what was found that is right. */
export function precisionOf({ right, extra }: Share): number {
  return right / Math.max(1, right + extra)
}

/** Share of what is wrong that was found. */
export function recallOf({ right, missed }: Share): number {
  return right / Math.max(1, right + missed)
}

function kindOf(text: string, { sentiment }: Analysis): MatterKind {
  return matterKind({ text, sentiment: sentiment.label })
}

function codesOf(example: HeardExample, analysis: Analysis): ReplyFindingCode[] {
  const { said, reply, rating, last, customerName, refundLimitCents, channel = 'public' } = example
  const { aspects } = analysis
  const kind = example.kind ?? kindOf(said, analysis)
  const isTold = rating !== undefined || example.kind !== undefined
  const { findings } = checkReply({
    text: reply,
    channel,
    facts: {
      customerTexts: [said],
      aspects,
      // The author's own examples tell no stars; there the check has to do without.
      ...(isTold && { rating, kind }),
      lastReplies: last,
      privateWords: customerName === undefined ? [] : [customerName],
      refundLimitCents,
    },
  })
  return [...new Set(findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code))]
}

function addVerdict(share: Share, { isWrong, isFound }: { isWrong: boolean; isFound: boolean }): void {
  if (isWrong && isFound) share.right++
  else if (isWrong) share.missed++
  else if (isFound) share.extra++
}

function none(): Share {
  return { right: 0, extra: 0, missed: 0 }
}
