import { type Analyser, standsInRhythm } from '@echoloop/analysis'
import { analysisSchema } from '@echoloop/contract'
import type { Voice } from '../feedback/index.ts'
import type { Understood } from './analysis-store.ts'
import type { Counted } from './count-changes.ts'
import { allAspects, type Labels } from './labels.ts'

/** What an analyser says about a voice, or the error it ran into. */
export function understand(analyser: Analyser, voice: Voice): Understood | Error {
  try {
    const text = textOf(voice)
    const analysis = analyser.analyse({ text, rating: voice.rating })
    // What does not have the promised shape would make every list that shows it unreadable.
    analysisSchema.parse(analysis)
    return { feedbackId: voice.id, version: voice.version, analysis }
  } catch (error) {
    return error instanceof Error ? error : new Error('unknown')
  }
}

/** The text that offsets of an analysis refer to. */
export function textOf(voice: { title: string | null; text: string | null }): string {
  return voice.text ?? voice.title ?? ''
}

const hourMs = 3_600_000

type CountedLabels = {
  urgency: number
  sentiment: { label: 'positive' | 'negative' | 'mixed' | 'neutral' }
  aspects: Labels['aspects']
  ownAspects?: Labels['ownAspects']
  phrases: readonly string[]
}

/** What a voice with these labels counts as. */
export function countedOf(voice: Voice, labels: CountedLabels): Counted {
  const { batch } = voice.facts
  return {
    day: voice.day,
    hour: hourOf(voice),
    source: voice.source,
    isSurvey: voice.kind === 'survey',
    urgency: labels.urgency,
    rating: voice.rating,
    productId: voice.productId,
    batch: typeof batch === 'string' ? batch : null,
    sentiment: labels.sentiment.label,
    aspects: allAspects(labels),
    phrases: labels.phrases,
  }
}

/** The hour of a voice, cut in UTC; its place in the shop's week is found when the rhythm is read. */
export function hourOf(voice: Pick<Voice, 'channel' | 'occurredAt' | 'receivedAt'>): Date | null {
  const { channel, occurredAt, receivedAt } = voice
  const isImported = channel === 'import' || channel === 'demo'
  if (!standsInRhythm({ isImported, occurredAt, receivedAt })) return null
  return new Date(Math.floor(occurredAt.getTime() / hourMs) * hourMs)
}
