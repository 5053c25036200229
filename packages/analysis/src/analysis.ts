import type { AspectCode } from './aspect-codes.ts'
import type { Language } from './detect-language.ts'
import type { PersonalDataSpan } from './personal-data.ts'

/** The labels of a whole text, in the order of the classes inside the model files. */
export const sentimentLabels = ['positive', 'negative', 'mixed', 'neutral'] as const

/** What a whole text says: `mixed` praises and complains about things that matter, `neutral` does neither. */
export type SentimentLabel = (typeof sentimentLabels)[number]

/** The polarities of one aspect, in the order of the classes inside the model files. */
export const polarities = ['positive', 'negative', 'neutral'] as const

/** What a text says about one aspect. */
export type Polarity = (typeof polarities)[number]

/** What the writer wants, in the order of the classes inside the model files. */
export const intents = ['praise', 'complaint', 'suggestion', 'question', 'request', 'advice'] as const

/** What the writer wants; `advice` is meant for other customers, `suggestion` for the shop. */
export type Intent = (typeof intents)[number]

/** A piece of the analysed text: `span === text.slice(start, end)`, offsets in UTF-16 units. */
export type Span = { span: string; start: number; end: number }

/** One aspect with what is said about it and the words that say it. */
export type AspectMention = Span & { code: AspectCode; polarity: Polarity; confidence: number }

/** A mention of an aspect that a shop made itself; its code is `own.…`. */
export type OwnAspectMention = Omit<AspectMention, 'code'> & { code: string }

/** A rule of a shop's layer that changed a reading, and the ids of the corrections it rests on. */
export type LearntRule = { rule: string; from: string[] }

/** 0: opinion only. 1: someone should answer. 2: danger, fraud, law or media. */
export type Urgency = 0 | 1 | 2

/** 0: informative. 1: filler. 2: advertising or spam. */
export type Junk = 0 | 1 | 2

/** A feature that decided the sentiment; `weight` > 0 pulls towards positive. */
export type WordWeight = { word: string; weight: number }

/** A text to analyse; `rating` is 1–5 stars and, when given, speaks for the sentiment besides the words. */
export type AnalysisInput = { text: string; rating?: number | null; category?: string | null }

/** Everything that is read out of one text. All offsets are UTF-16 units of the text as given. */
export type Analysis = {
  language: Language
  /** `score` runs from −1 (negative) to 1 (positive); `confidence` is the calibrated chance that `label` is right. */
  sentiment: { label: SentimentLabel; score: number; confidence: number }
  aspects: AspectMention[]
  intents: Intent[]
  urgency: Urgency
  /** The word that made the text urgent, or the class that did; absent when urgency is 0. */
  urgencyReason?: string
  needs: Span[]
  keywords: string[]
  /** Opinion phrases, noun and opinion, normalised: "屏幕 清晰". */
  phrases: string[]
  junk: Junk
  /** Present when the stars clearly contradict the text, judged by its words alone. */
  ratingMismatch?: true
  personalData: PersonalDataSpan[]
  /** At most eight words with the largest weights in the decision about the sentiment. */
  explanation: WordWeight[]
  /** Version of the analyser and its models. */
  analyser: string
  /** Aspects of the shop's own; only a shop's layer finds them. */
  ownAspects?: OwnAspectMention[]
  /** What a shop's layer changed; absent when it changed nothing. */
  learnt?: LearntRule[]
}
