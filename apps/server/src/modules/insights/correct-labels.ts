import { type AspectCode, type Polarity, type SentimentLabel, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { readVoices, type Voice } from '../feedback/index.ts'
import { audit, nameOfActor } from '../shops/index.ts'
import { insertCorrection, markUndone, updateLabels } from './analysis-store.ts'
import { applyCounted } from './apply-counted.ts'
import { labelsCorrected } from './insights-events.ts'
import { findCorrections, lockAnalysis } from './insights-queries.ts'
import type { Labels } from './labels.ts'
import { askToLearn } from './learning/learning-store.ts'
import { countedOf, textOf } from './understand-voice.ts'

export type Correction = {
  sentiment?: SentimentLabel
  urgency?: number
  junk?: number
  aspects?: { code: AspectCode; polarity: Polarity; start: number; end: number }[]
  ownAspects?: { code: string; polarity: Polarity; start: number; end: number }[]
}

/** Puts labels right; rollups follow in the same transaction. What the machine said is kept. */
export async function correctLabels(scope: Scope, feedbackId: string, correction: Correction): Promise<void> {
  await askToLearn(scope, feedbackId)
  const { voice, labels, phrases } = await readForChange(scope, feedbackId)
  const after = corrected(labels, correction, textOf(voice))
  await insertCorrection(scope, { feedbackId, before: labels, after, correctedBy: nameOfActor(scope.actor) })
  await changeLabels(scope, { voice, phrases, before: labels, after, isCorrected: true })
  await noteChange(scope, feedbackId, 'labels.corrected')
}

/** Takes the last correction back. */
export async function undoCorrection(scope: Scope, feedbackId: string): Promise<void> {
  await askToLearn(scope, feedbackId)
  const { voice, labels, phrases } = await readForChange(scope, feedbackId)
  const [last, ...earlier] = await findCorrections(scope, feedbackId)
  if (!last) throw new AppError('correction/nothing-to-undo')
  await markUndone(scope, last.id, nameOfActor(scope.actor))
  await changeLabels(scope, {
    voice,
    phrases,
    before: labels,
    after: last.before,
    isCorrected: earlier.length > 0,
  })
  await noteChange(scope, feedbackId, 'labels.restored')
}

async function readForChange(
  scope: Scope,
  feedbackId: string,
): Promise<{ voice: Voice; labels: Labels; phrases: string[] }> {
  // Locked first: words that their author replaces meanwhile are read after that.
  const known = await lockAnalysis(scope, feedbackId)
  const [voice] = await readVoices(scope, [feedbackId])
  if (!voice) throw new AppError('feedback/not-found')
  if (!known) throw new AppError('feedback/not-analysed-yet')
  return { voice, ...known }
}

/** The labels after a correction; a label set by a person is certain. Pure. */
export function corrected(labels: Labels, correction: Correction, text: string): Labels {
  const scores = { positive: 1, negative: -1, mixed: 0, neutral: 0 }
  return {
    sentiment: correction.sentiment
      ? { label: correction.sentiment, score: scores[correction.sentiment], confidence: 1 }
      : labels.sentiment,
    urgency: correction.urgency ?? labels.urgency,
    junk: correction.junk ?? labels.junk,
    aspects: correction.aspects?.map((aspect) => quoted(aspect, text)) ?? labels.aspects,
    ownAspects: correction.ownAspects?.map((aspect) => quoted(aspect, text)) ?? labels.ownAspects,
  }
}

function quoted<Marked extends { start: number; end: number }>(
  aspect: Marked,
  text: string,
): Marked & { span: string; confidence: number } {
  if (aspect.start >= aspect.end || aspect.end > text.length) throw new AppError('correction/span-mismatch')
  return { ...aspect, span: text.slice(aspect.start, aspect.end), confidence: 1 }
}

type LabelChange = { voice: Voice; phrases: string[]; before: Labels; after: Labels; isCorrected: boolean }

async function changeLabels(scope: Scope, change: LabelChange): Promise<void> {
  const { voice, phrases, before, after, isCorrected } = change
  await updateLabels(scope, voice.id, { labels: after, isCorrected })
  await applyCounted(scope, [
    { voice: countedOf(voice, { ...before, phrases }), by: -1 },
    { voice: countedOf(voice, { ...after, phrases }), by: 1 },
  ])
}

async function noteChange(scope: Scope, feedbackId: string, action: string): Promise<void> {
  const id = toPublicId('feedback', feedbackId)
  await audit(scope, { action, subject: id })
  await scope.announce(labelsCorrected, { ids: [feedbackId] })
  await scope.tellLive({ kind: 'feedback.changed', id })
}
