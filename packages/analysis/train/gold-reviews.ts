import { readFileSync } from 'node:fs'
import type { AspectCode, Intent, Junk, Polarity, SentimentLabel, Span, Urgency } from '../src/index.ts'

/** One annotated review. */
export type GoldReview = {
  id: string
  language: 'zh' | 'en'
  category: string
  text: string
  sentiment: SentimentLabel
  aspects: (Span & { code: AspectCode; polarity: Polarity })[]
  intents: Intent[]
  urgency: Urgency
  needs: Span[]
  junk: Junk
  /** What each part of a written review wants. */
  lines?: { start: number; end: number; intents: Intent[] }[]
  /** Whether a written review says what the writer wants, but nothing about aspects. */
  onlyIntents?: boolean
}

/**
 * A labelled text; `group` is its category or source, `origin` the fingerprint of the review that it is or was cut
 * from. Additions only train; figures are about the others.
 */
export type LabelledText = {
  text: string
  label: 'positive' | 'negative'
  group: string
  origin: string
  isAddition: boolean
}

/** Reads a file of lines of JSON with a check per line. */
export function readRows<Row>(path: URL, isRow: (value: unknown) => value is Row): Row[] {
  const rows: Row[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue
    const value: unknown = JSON.parse(line)
    if (isRow(value)) rows.push(value)
    else throw new Error(`A line of ${path.pathname} is not what the trainer expects.`)
  }
  return rows
}

/** Checks the fields that every gold line has; the file is the project's own and made by one program. */
export function isGoldReview(value: unknown): value is GoldReview {
  return (
    isObject(value) &&
    typeof value.text === 'string' &&
    Array.isArray(value.aspects) &&
    Array.isArray(value.needs)
  )
}

/** Checks the fields of a line of the sentiment corpora. */
export function isCorpusLine(
  value: unknown,
): value is { text: string; label: 'positive' | 'negative'; category?: string; source?: string } {
  return (
    isObject(value) &&
    typeof value.text === 'string' &&
    (value.label === 'positive' || value.label === 'negative')
  )
}

/** One line of the annotated cosmetics texts. */
export type CosmeticsLine = {
  text: string
  quads: { aspect: string; opinion: string; polarity: string }[]
}

/** Checks the fields of a line of the annotated cosmetics texts. */
export function isCosmeticsLine(value: unknown): value is CosmeticsLine {
  return isObject(value) && typeof value.text === 'string' && Array.isArray(value.quads)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
