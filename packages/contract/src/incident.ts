import { z } from 'zod'
import { replyChannels } from './case-reply.ts'
import { replyFindingSchema } from './reply-check.ts'
import { taskSchema } from './task.ts'

/** What an incident is about; each kind has a play-book. */
export const incidentKinds = [
  'product-safety',
  'delivery-breakdown',
  'price-or-payment',
  'public-criticism',
  'data-leak',
] as const
export type IncidentKind = (typeof incidentKinds)[number]

/** What came too much; `batch` is the most particular. */
export const surgeKindNames = [
  'batch',
  'product',
  'urgent',
  'aspect',
  'channel',
  'negative',
  'volume',
] as const
export type SurgeKindName = (typeof surgeKindNames)[number]

export const incidentLimits = {
  title: 120,
  note: 2000,
  reason: 500,
  text: 5000,
  statement: 3000,
  steps: 30,
  voices: 500,
  answers: 5000,
  /** Cases that a preview looks at one by one. */
  previews: 100,
} as const

/** Words in both languages. */
export function bothWords(
  max: number,
): z.ZodObject<{ 'zh-CN': z.ZodString; en: z.ZodString }, z.core.$strict> {
  const words = z.string().trim().min(1).max(max)
  return z.strictObject({ 'zh-CN': words, en: words })
}
const both = z.object({ 'zh-CN': z.string(), en: z.string() })

const sentenceSchema = z.object({ feedbackId: z.string(), text: z.string(), at: z.string() })

export const surgeSignalSchema = z.object({
  kind: z.enum(surgeKindNames),
  member: z.string(),
  /** The member as people call it: the product’s name, the batch, the source; null for the shop as a whole. */
  name: z.string().nullable(),
  measure: z.enum(['unasked', 'negative', 'urgent']),
  /** End of the window, and its length in hours. */
  until: z.string(),
  hours: z.number().int(),
  count: z.number().int(),
  of: z.number().int(),
  expected: z.number(),
  usualShare: z.number(),
  pValue: z.number(),
})
export type SurgeSignal = z.infer<typeof surgeSignalSchema>

export const surgeSchema = z.object({
  id: z.string(),
  kind: z.enum(surgeKindNames),
  member: z.string(),
  name: z.string().nullable(),
  productId: z.string().nullable(),
  state: z.enum(['open', 'settled', 'dismissed']),
  openedAt: z.string(),
  lastAt: z.string(),
  voices: z.number().int(),
  /** What the surge is named after first, then the strongest. */
  signals: z.array(surgeSignalSchema),
  /** Words that speak for it, the newest first. */
  sentences: z.array(sentenceSchema),
  incident: z.object({ id: z.string(), number: z.number().int() }).nullable(),
  dismissed: z.object({ by: z.string(), reason: z.string() }).nullable(),
})
export type Surge = z.infer<typeof surgeSchema>

/**
 * A kind of surge of which `alarms` were no crisis or went by without an incident: until then only what stands out more, or
 * is much larger, is told.
 */
export const raisedBarSchema = z.object({
  kind: z.enum(surgeKindNames),
  alarms: z.number().int(),
  until: z.string(),
})
export type RaisedBar = z.infer<typeof raisedBarSchema>

export const incidentLineSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  kind: z.enum(incidentKinds),
  title: z.string(),
  severity: z.number().int(),
  state: z.enum(['open', 'closed']),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  voices: z.number().int(),
  steps: z.object({ done: z.number().int(), all: z.number().int(), overdue: z.number().int() }),
})
export type IncidentLine = z.infer<typeof incidentLineSchema>

export const incidentStepSchema = z.object({
  id: z.string(),
  title: both,
  doer: z.object({ id: z.string(), name: z.string() }).nullable(),
  dueAt: z.string().nullable(),
  isOverdue: z.boolean(),
  doneAt: z.string().nullable(),
  doneBy: z.string().nullable(),
  note: z.string().nullable(),
  version: z.number().int(),
})
export type IncidentStep = z.infer<typeof incidentStepSchema>

export const incidentStatementSchema = z.object({
  version: z.number().int(),
  text: both,
  writtenBy: z.string(),
  writtenAt: z.string(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  /** Slots still open, and what the reply check says; `block` keeps it from the public. */
  findings: z.array(replyFindingSchema.extend({ language: z.enum(['zh-CN', 'en']) })),
  openSlots: z.array(z.string()),
  /** The caller may approve: somebody else wrote it, or nobody else could. */
  mayApprove: z.boolean(),
})
export type IncidentStatement = z.infer<typeof incidentStatementSchema>

export const incidentNoticeSchema = z.object({
  id: z.string(),
  text: both,
  statementVersion: z.number().int(),
  fromAt: z.string(),
  untilAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  postedBy: z.string(),
  isShown: z.boolean(),
})

export const productHoldSchema = z.object({
  id: z.string(),
  product: z.object({ id: z.string(), name: z.string() }),
  action: z.enum(['hold', 'release']),
  state: z.enum(['ordered', 'accepted', 'done', 'refused', 'failed']),
  orderedAt: z.string(),
  orderedBy: z.string(),
  attempts: z.number().int(),
  nextTryAt: z.string().nullable(),
  trouble: z.string().nullable(),
  reason: z.string().nullable(),
  endedAt: z.string().nullable(),
})
export type ProductHold = z.infer<typeof productHoldSchema>

export const incidentEntryKinds = [
  'opened',
  'surge-grew',
  'owner-changed',
  'severity-changed',
  'title-changed',
  'step-added',
  'step-changed',
  'step-done',
  'step-undone',
  'voices-found',
  'voices-added',
  'voices-removed',
  'answered',
  'statement-written',
  'statement-approved',
  'notice-posted',
  'notice-ended',
  'hold-ordered',
  'hold-told',
  'hold-delayed',
  'hold-failed',
  'supplier-asked',
  'noted',
  'closed',
  'reopened',
] as const
export type IncidentEntryKind = (typeof incidentEntryKinds)[number]

export const incidentEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(incidentEntryKinds),
  by: z.string().nullable(),
  byKind: z.string(),
  text: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})
export type IncidentEntry = z.infer<typeof incidentEntrySchema>

export const incidentReviewSchema = z.strictObject({
  happened: z.string().trim().min(1).max(incidentLimits.text),
  cause: z.string().trim().min(1).max(incidentLimits.text),
  changed: z.string().trim().min(1).max(incidentLimits.text),
  lessons: z.string().trim().min(1).max(incidentLimits.text),
})
export type IncidentReview = z.infer<typeof incidentReviewSchema>

export const incidentSchema = incidentLineSchema.extend({
  openedBy: z.string(),
  reopenings: z.number().int(),
  version: z.number().int(),
  surge: surgeSchema.nullable(),
  steps: z.object({
    done: z.number().int(),
    all: z.number().int(),
    overdue: z.number().int(),
    items: z.array(incidentStepSchema),
  }),
  /** Voices on it that no case holds, cases that hold one, and those of them that were answered from here. */
  cases: z.object({ withoutCase: z.number().int(), all: z.number().int(), answered: z.number().int() }),
  /** The answer to all that still goes out, case by case; `key` is that of its order. */
  answering: z
    .object({
      key: z.string(),
      waiting: z.number().int(),
      sent: z.number().int(),
      left: z.number().int(),
    })
    .nullable(),
  products: z.array(z.object({ id: z.string(), name: z.string(), voices: z.number().int() })),
  statement: incidentStatementSchema.nullable(),
  notices: z.array(incidentNoticeSchema),
  holds: z.array(productHoldSchema),
  /** Whether the shop’s system can be told: it has an address of its own. */
  canHold: z.boolean(),
  tasks: z.array(taskSchema),
  review: incidentReviewSchema.nullable(),
  entries: z.array(incidentEntrySchema),
})
export type Incident = z.infer<typeof incidentSchema>

export const incidentVoiceSchema = z.object({
  feedbackId: z.string(),
  text: z.string(),
  kind: z.string(),
  source: z.string(),
  at: z.string(),
  sentiment: z.string().nullable(),
  urgency: z.number().int().nullable(),
  origin: z.enum(['surge', 'hand']),
  removedAt: z.string().nullable(),
  productName: z.string().nullable(),
  case: z.object({ id: z.string(), number: z.number().int(), state: z.string() }).nullable(),
  isAnswered: z.boolean(),
})
export type IncidentVoice = z.infer<typeof incidentVoiceSchema>

/** One case in the preview of an answer to all: by which way it would go, or why it would not. */
export const answerPreviewSchema = z.object({
  caseId: z.string(),
  number: z.number().int(),
  title: z.string(),
  channel: z.enum(replyChannels).nullable(),
  to: z.string().nullable(),
  language: z.string(),
  /** `answered`: from here before. `no-way`: nobody can be reached. `check`: the check forbids these words there. */
  stop: z.enum(['answered', 'no-way', 'check']).nullable(),
  findings: z.array(replyFindingSchema),
})
export type AnswerPreview = z.infer<typeof answerPreviewSchema>

export const playBookSchema = z.object({
  kind: z.enum(incidentKinds),
  isOwn: z.boolean(),
  steps: z.array(z.object({ title: both, dueMinutes: z.number().int() })),
  statement: both,
})
export type PlayBook = z.infer<typeof playBookSchema>

export const lessonSchema = z.object({
  incidentId: z.string(),
  number: z.number().int(),
  kind: z.enum(incidentKinds),
  title: z.string(),
  happened: z.string(),
  cause: z.string(),
  changed: z.string(),
  lessons: z.string(),
  keptAt: z.string(),
})
export type Lesson = z.infer<typeof lessonSchema>

const shareSchema = z.object({ numerator: z.number().int(), denominator: z.number().int() })
const timeSchema = z.object({ medianMinutes: z.number().nullable(), of: z.number().int() })

export const incidentFiguresSchema = z.object({
  from: z.string(),
  to: z.string(),
  surges: z.number().int(),
  /** Surges that a person called no crisis, of those that were decided. */
  dismissed: shareSchema,
  opened: z.number().int(),
  bySurge: shareSchema,
  stepsInTime: shareSchema,
  answered: shareSchema,
  untilFirstStep: timeSchema,
  untilStatement: timeSchema,
  untilClosed: timeSchema,
})
export type IncidentFigures = z.infer<typeof incidentFiguresSchema>

/** A notice as shoppers see it. */
export const publicNoticeSchema = z.object({ text: both, fromAt: z.string(), untilAt: z.string().nullable() })
export type PublicNotice = z.infer<typeof publicNoticeSchema>
