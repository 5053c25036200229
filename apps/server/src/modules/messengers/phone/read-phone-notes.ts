import { type PhoneNote, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { PhoneNoteRow } from './phone-note-store.ts'
import { openNote } from './save-phone-note.ts'

type Row = PhoneNoteRow & {
  customerName: string | null
  voiceText: string | null
  sentiment: string | null
  caseNumber: number | null
}

/** Notes of calls, the newest first. */
export async function readPhoneNotes(
  scope: Scope,
  page: { cursor?: string; limit: number; isOwn: boolean },
): Promise<{ items: PhoneNote[]; nextCursor: string | null }> {
  const after = decodeCursor(page.cursor)
  const ownId = page.isOwn && 'id' in scope.actor ? scope.actor.id : null
  const found = await sql<Row>`
    ${selection(scope)}
      and (${ownId}::text is null or phone_note.author_id = ${ownId})
      and (
        ${after?.id ?? null}::uuid is null
        or (phone_note.written_at, phone_note.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
      )
    order by phone_note.written_at desc, phone_note.id desc
    limit ${page.limit + 1}`.execute(scope.db)
  const shown = found.rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => present(scope, row)),
    nextCursor:
      found.rows.length > page.limit && last ? encodeCursor({ at: last.writtenAt, id: last.id }) : null,
  }
}

/** One note. Refuses `phone/note-not-found`. */
export async function readPhoneNote(scope: Scope, id: string): Promise<PhoneNote> {
  const found = await sql<Row>`${selection(scope)} and phone_note.id = ${id}`.execute(scope.db)
  const [row] = found.rows
  if (!row) throw new AppError('phone/note-not-found')
  return present(scope, row)
}

function selection(scope: Scope) {
  return sql`
    select
      phone_note.id, phone_note.direction, phone_note.kind, phone_note.started_at as "startedAt",
      phone_note.duration_seconds as "durationSeconds", phone_note.customer_id as "customerId",
      phone_note.case_id as "caseId", phone_note.sealed_note as "sealedNote",
      phone_note.call_back_at as "callBackAt", phone_note.written_at as "writtenAt",
      phone_note.takes_at as "takesAt", phone_note.state, phone_note.reason,
      phone_note.feedback_id as "feedbackId", phone_note.author_name as "authorName",
      customer.display_name as "customerName", feedback.text as "voiceText", analysis.sentiment,
      service_case.number as "caseNumber"
    from phone_note
    left join customer on customer.shop_id = ${scope.shopId} and customer.id = phone_note.customer_id
    left join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = phone_note.feedback_id
    left join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = phone_note.feedback_id
    left join service_case on service_case.shop_id = ${scope.shopId} and service_case.id = phone_note.case_id
    where phone_note.shop_id = ${scope.shopId}`
}

function present({ keys }: Scope, row: Row): PhoneNote {
  const waiting = row.sealedNote && row.state === 'kept' ? openNote(keys, row.sealedNote) : undefined
  return {
    id: toPublicId('phoneNote', row.id),
    direction: row.direction,
    kind: row.kind,
    startedAt: row.startedAt.toISOString(),
    durationSeconds: row.durationSeconds,
    customerName: row.customerName ?? waiting?.name ?? null,
    text: waiting?.text ?? row.voiceText,
    state: row.state,
    reason: row.reason,
    writtenAt: row.writtenAt.toISOString(),
    takesAt: row.takesAt.toISOString(),
    feedbackId: row.feedbackId && toPublicId('feedback', row.feedbackId),
    sentiment: row.sentiment,
    case:
      row.caseId === null || row.caseNumber === null
        ? null
        : { id: toPublicId('case', row.caseId), number: row.caseNumber },
    callBackAt: row.callBackAt?.toISOString() ?? null,
    byName: row.authorName,
  }
}
