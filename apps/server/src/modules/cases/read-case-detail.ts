import { type CaseDetail, type CaseItem, toPublicId, type VoiceOfCase } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Cursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import { readAttachments } from '../feedback/index.ts'
import { buildTimeline } from './build-timeline.ts'
import type { CaseRow } from './case-change.ts'
import { findCaseRow } from './case-queries.ts'
import { readCase } from './case-store.ts'
import { readClocksOfCase } from './clocks/index.ts'
import { readOwnDraft } from './draft-store.ts'
import { type InboxRow, listVoicesOfCase } from './inbox-queries.ts'
import { mergedCases } from './merged-cases.ts'
import { readPresent } from './presence.ts'
import { presentCase } from './present-case.ts'
import { presentItem } from './present-voice.ts'
import { readRepliesOfCase } from './replies/read-replies-of-case.ts'
import { nameOfRule } from './rules/present-rule.ts'
import { findRule } from './rules/rule-store.ts'
import { readTasksOfCase } from './tasks/index.ts'
import {
  type EntryRow,
  listEntries,
  listOrdersOfCase,
  listRepliesOfCase,
  listSaid,
} from './timeline-queries.ts'

type Locale = 'zh-CN' | 'en'

const voicesShown = 50

/** One case with all that hangs on it. */
export async function readCaseDetail(scope: Scope, id: string, locale: Locale): Promise<CaseDetail> {
  const row = await readCase(scope, id)
  const item = await presentedItem(scope, id, locale)
  if (!row || !item) throw new AppError('case/not-found')
  const merged = await mergedCases(scope, row)
  const { replies, satisfaction } = await readRepliesOfCase(scope, id)
  const entries = await listEntries(scope, [id, ...merged.from.map((one) => one.id)])
  return {
    ...item,
    rule: await ruleOf(scope, row, locale),
    mergedInto: merged.into ?? null,
    mergedFrom: merged.from.map((one) => ({ id: toPublicId('case', one.id), number: one.number })),
    explanation: explanationOf(row, entries),
    voiceList: await listCaseVoices(scope, id, { locale, limit: voicesShown }),
    timeline: buildTimeline({
      caseId: id,
      entries,
      said: await listSaid(scope, id),
      replies: await listRepliesOfCase(scope, id),
      orders: await listOrdersOfCase(scope, id),
      caseReplies: replies.filter(({ publicReplyId }) => publicReplyId === null),
      merged: new Map(merged.from.map((one) => [one.id, one.number])),
    }),
    clocks: await readClocksOfCase(scope, id),
    tasks: await readTasksOfCase(scope, id),
    replies,
    satisfaction,
    present: await readPresent(scope, id),
    draft: await readOwnDraft(scope, id),
  }
}

async function presentedItem(scope: Scope, id: string, locale: Locale): Promise<CaseItem | undefined> {
  const row = await findCaseRow(scope, id)
  return row && presentCase(row, locale)
}

async function ruleOf(scope: Scope, { ruleId }: CaseRow, locale: Locale): Promise<CaseDetail['rule']> {
  const rule = ruleId === null ? undefined : await findRule(scope, ruleId)
  return rule ? { id: toPublicId('rule', rule.id), name: nameOfRule(rule, locale) } : null
}

function explanationOf(row: CaseRow, entries: readonly EntryRow[]): CaseDetail['explanation'] {
  const { urgency, severity, reach, customerValue } = row
  const last = entries.findLast((entry) => entry.kind === 'priority')
  return {
    urgency,
    severity,
    reach,
    value: customerValue,
    computed: Math.round(urgency * severity * reach * customerValue * 100) / 100,
    reasons: row.priorityReasons,
    byHand:
      row.priorityByHand && last
        ? {
            by: {
              kind: last.byKind,
              id: last.byKind === 'member' && last.byId !== null ? toPublicId('member', last.byId) : null,
              name: last.byName,
            },
            at: last.at.toISOString(),
            reason: last.text,
          }
        : null,
  }
}

export type VoicesPage = { locale: Locale; after?: Cursor; limit: number }

/** Voices of a case as its page shows them, newest first. */
export async function listCaseVoices(
  scope: Scope,
  caseId: string,
  { locale, after, limit }: VoicesPage,
): Promise<VoiceOfCase[]> {
  const rows = await listVoicesOfCase(scope, caseId, { after, limit })
  const voices: VoiceOfCase[] = []
  for (const row of rows) voices.push(await presentVoiceOfCase(scope, row, locale))
  return voices
}

async function presentVoiceOfCase(scope: Scope, row: InboxRow, locale: Locale): Promise<VoiceOfCase> {
  return {
    ...presentItem(row, locale),
    order:
      row.orderId === null || row.orderNumber === null
        ? null
        : { id: toPublicId('order', row.orderId), number: row.orderNumber },
    attachments: row.kind === 'review' || row.kind === 'message' ? await readAttachments(scope, row.id) : [],
  }
}
