import { type FeedbackRecord, feedbackRecordSchema, type ProblemCode } from '@echoloop/contract'
import type { z } from 'zod'
import type { Channel } from './feedback-tables.ts'

export type Refusal = { kind: 'refused'; code: ProblemCode; field?: string }
export type ReadRecord = { kind: 'read'; record: FeedbackRecord; occurredAt: Date } | Refusal

const oldest = Date.UTC(1990, 0, 1)
/** Where reviews by signed link come from; no other channel may use the name, or it could take their places. */
export const reviewFormSource = 'review-form'
/** Clocks of other systems may run ahead by this much. */
const aheadMs = 5 * 60_000

/** Reads one record of a batch at the door. Refuses with a code and the field that is wrong. */
export function readRecord(value: unknown, now: Date): ReadRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('feedback/not-an-object')
  const read = feedbackRecordSchema.safeParse(value)
  if (!read.success) return refusalOf(read.error.issues[0], value)
  const record = read.data
  const occurredAt = new Date(record.occurredAt)
  if (Number.isNaN(occurredAt.getTime())) return refuse('feedback/invalid-date', 'occurredAt')
  if (occurredAt.getTime() > now.getTime() + aheadMs) return refuse('feedback/date-in-future', 'occurredAt')
  if (occurredAt.getTime() < oldest) return refuse('feedback/date-too-old', 'occurredAt')
  if (!saysSomething(record)) return refuse('feedback/nothing-said', 'text')
  return { kind: 'read', record, occurredAt }
}

/** Keeps the name of the review form for the form. */
export function refuseReserved(read: ReadRecord, channel: Channel): ReadRecord {
  const isTaken = read.kind === 'read' && read.record.source === reviewFormSource && channel !== 'link'
  return isTaken ? refuse('feedback/reserved-source', 'source') : read
}

function saysSomething(record: FeedbackRecord): boolean {
  if (record.rating !== undefined || record.text?.trim() || record.title?.trim()) return true
  if (record.dimensions && Object.keys(record.dimensions).length > 0) return true
  return record.kind === 'survey' && record.facts !== undefined && Object.keys(record.facts).length > 0
}

function refuse(code: ProblemCode, field?: string): Refusal {
  return { kind: 'refused', code, field }
}

function refusalOf(issue: z.core.$ZodIssue | undefined, value: object): Refusal {
  if (!issue) return refuse('feedback/invalid-value')
  const field = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    return refuse('feedback/unknown-field', [field, issue.keys[0]].filter(Boolean).join('.').slice(0, 100))
  }
  if (isMissing(issue, value)) return refuse('feedback/missing-field', field)
  return refuse(codeOf(issue, field), field)
}

function isMissing(issue: z.core.$ZodIssue, value: object): boolean {
  let place: unknown = value
  for (const key of issue.path) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, key)) return true
    place = Reflect.get(place, key)
  }
  return place === undefined
}

function codeOf(issue: z.core.$ZodIssue, field: string): ProblemCode {
  if (issue.message === 'broken-text') return 'feedback/broken-text'
  if (field === 'rating') return 'feedback/rating-out-of-range'
  if (field.startsWith('dimensions')) return 'feedback/unknown-dimension'
  if (field === 'occurredAt' && issue.code === 'invalid_format') return 'feedback/invalid-date'
  if (issue.code === 'too_big') return field === 'text' ? 'feedback/text-too-long' : 'feedback/field-too-long'
  if (issue.code === 'invalid_type') return 'feedback/wrong-type'
  return 'feedback/invalid-value'
}
