import { toPublicId, type VerdictOfReview } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { readVoices } from '../feedback/index.ts'
import type { StoredReason } from './screening-verdict.ts'
import './screening-tables.ts'

/** What was found about a review, the newest first. Refuses `feedback/not-found`. */
export async function readScreening(
  scope: Scope,
  feedbackId: string,
  locale: LocaleName,
): Promise<VerdictOfReview[]> {
  const [voice] = await readVoices(scope, [feedbackId])
  if (!voice) throw new AppError('feedback/not-found')
  const rows = await scope.db
    .selectFrom('screeningVerdict')
    .select(['decision', 'score', 'reasons', 'edition', 'isReopened', 'at'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ reasons, at, ...verdict }) => ({
    ...verdict,
    reasons: reasons.map((reason) => presentReason(reason, locale)),
    at: at.toISOString(),
  }))
}

function presentReason(reason: StoredReason, locale: LocaleName): VerdictOfReview['reasons'][number] {
  return {
    ...reason,
    text: sentenceOfSignal(reason, locale),
    related: reason.related.map((id) => toPublicId('feedback', id)),
  }
}

/** The plain sentence of a reason with its figures; an unknown one is named by its code. */
export function sentenceOfSignal(
  { code, facts }: Pick<StoredReason, 'code' | 'facts'>,
  locale: LocaleName,
): string {
  const { signals, figures, withFigures } = locales[locale].screening
  const sentences: Record<string, string> = signals
  const writers: Record<string, (value: string) => string> = figures
  const told = Object.entries(facts).flatMap(([name, value]) =>
    Object.hasOwn(writers, name) ? [writers[name](figureOf({ name, value, locale }))] : [],
  )
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : code
  return told.length === 0 ? sentence : withFigures({ sentence, figures: told })
}

const shares: readonly string[] = ['similarity', 'share', 'oddShare', 'usualShare']

function figureOf({
  name,
  value,
  locale,
}: {
  name: string
  value: string | number
  locale: LocaleName
}): string {
  if (typeof value === 'string') return value
  const style = shares.includes(name) ? { style: 'percent' as const } : { maximumFractionDigits: 1 }
  return value.toLocaleString(locale, style)
}
