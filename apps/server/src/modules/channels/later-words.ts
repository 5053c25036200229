import { toUuid } from '@echoloop/contract'
import type { MappedRecord } from '@echoloop/records'
import type { Scope } from '../../platform/scope.ts'
import type { Accepted } from '../feedback/index.ts'
import { addFollowUp } from '../reviews/index.ts'

const dayMs = 86_400_000
const daysMax = 180

/**
 * What an author added later becomes a follow-up where the file says when, within the days that a shop allows for
 * one. Otherwise it stays with the words of the review, under the name of its column, so that nothing said is lost.
 */
export function takeLaterWords(mapped: MappedRecord, column: string | undefined): MappedRecord {
  const { followUp, record } = mapped
  if (followUp === undefined || daysBetween(record.occurredAt, followUp.at) !== undefined) return mapped
  const first = typeof record.text === 'string' ? `${record.text}\n\n` : ''
  const text = `${first}${column ?? ''}：${followUp.text}`
  return { ...mapped, record: { ...record, text }, followUp: undefined }
}

/** Adds the follow-ups of the rows that went in just now; a row that was there before has its own. */
export async function keepLaterWords(
  scope: Scope,
  rows: readonly { mapped: MappedRecord }[],
  results: readonly Accepted[],
): Promise<void> {
  for (const [index, { mapped }] of rows.entries()) {
    const result = results[index]
    const feedbackId = result.status === 'accepted' ? toUuid('feedback', result.id) : undefined
    const { followUp, record } = mapped
    if (feedbackId === undefined || followUp === undefined || record.kind !== 'review') continue
    const createdAt = new Date(String(followUp.at))
    const daysAfter = daysBetween(record.occurredAt, followUp.at)
    await addFollowUp(scope, { feedbackId, text: followUp.text, createdAt, daysAfter })
  }
}

/** Undefined where the second moment is none, or too far from the first. */
function daysBetween(first: unknown, later: unknown): number | undefined {
  const days = Math.floor((Date.parse(String(later)) - Date.parse(String(first))) / dayMs)
  return days >= 0 && days <= daysMax ? days : undefined
}
