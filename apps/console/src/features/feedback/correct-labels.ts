import type { AnalysisResult, AspectCode, Polarity, SentimentLabel } from '@echoloop/contract'
import type { AspectMention } from './split-by-marks.ts'

/** One aspect as the correction carries it: no words, only where they stand (UTF-16 offsets). */
export type LabelledSpan = { code: AspectCode; polarity: Polarity; start: number; end: number }

/** The labels a person may put right. */
export type Labels = {
  sentiment: SentimentLabel
  urgency: number
  junk: number
  aspects: LabelledSpan[]
}

/** What is sent: only what differs. */
export type Correction = Partial<Labels>

/** The labels of an analysis. */
export function labelsOf(analysis: AnalysisResult): Labels {
  return {
    sentiment: analysis.sentiment.label,
    urgency: analysis.urgency,
    junk: analysis.junk,
    aspects: analysis.aspects.map(({ code, polarity, start, end }) => ({ code, polarity, start, end })),
  }
}

/** What to send so that `before` becomes `after`; undefined when nothing differs. */
export function correctionBetween(labels: { before: Labels; after: Labels }): Correction | undefined {
  const { before, after } = labels
  const correction: Correction = {}
  if (after.sentiment !== before.sentiment) correction.sentiment = after.sentiment
  if (after.urgency !== before.urgency) correction.urgency = after.urgency
  if (after.junk !== before.junk) correction.junk = after.junk
  if (keysOf(after.aspects) !== keysOf(before.aspects)) correction.aspects = after.aspects
  return Object.keys(correction).length === 0 ? undefined : correction
}

/** The aspects with one changed; two equal ones become one. */
export function changeAspect(
  aspects: readonly LabelledSpan[],
  change: { index: number } & Partial<Pick<LabelledSpan, 'code' | 'polarity'>>,
): LabelledSpan[] {
  const { index, ...fields } = change
  return unique(aspects.map((aspect, place) => (place === index ? { ...aspect, ...fields } : aspect)))
}

/** The aspects without one. */
export function removeAspect(aspects: readonly LabelledSpan[], index: number): LabelledSpan[] {
  return aspects.filter((_aspect, place) => place !== index)
}

/** The aspects with one more, in the order of the text. */
export function addAspect(aspects: readonly LabelledSpan[], added: LabelledSpan): LabelledSpan[] {
  return unique([...aspects, added]).sort((a, b) => a.start - b.start || a.end - b.end)
}

/** How the person's labels differ from the machine's, aspect by aspect. */
export type LabelDifference = {
  sentiment?: { machine: SentimentLabel; person: SentimentLabel }
  urgency?: { machine: number; person: number }
  junk?: { machine: number; person: number }
  added: AspectMention[]
  removed: AspectMention[]
}

/** What a person changed in the machine's labels. */
export function differenceFromMachine(analyses: {
  machine: AnalysisResult
  person: AnalysisResult
}): LabelDifference {
  const { machine, person } = analyses
  const difference: LabelDifference = {
    added: missingIn(machine.aspects, person.aspects),
    removed: missingIn(person.aspects, machine.aspects),
  }
  if (machine.sentiment.label !== person.sentiment.label) {
    difference.sentiment = { machine: machine.sentiment.label, person: person.sentiment.label }
  }
  if (machine.urgency !== person.urgency) {
    difference.urgency = { machine: machine.urgency, person: person.urgency }
  }
  if (machine.junk !== person.junk) difference.junk = { machine: machine.junk, person: person.junk }
  return difference
}

function missingIn(known: readonly AspectMention[], asked: readonly AspectMention[]): AspectMention[] {
  const keys = new Set(known.map(keyOf))
  return asked.filter((mention) => !keys.has(keyOf(mention)))
}

function unique(aspects: readonly LabelledSpan[]): LabelledSpan[] {
  return [...new Map(aspects.map((aspect) => [keyOf(aspect), aspect])).values()]
}

function keysOf(aspects: readonly LabelledSpan[]): string {
  return aspects.map(keyOf).sort().join(' ')
}

function keyOf({ code, polarity, start, end }: LabelledSpan): string {
  return `${code}/${polarity}/${start}-${end}`
}
