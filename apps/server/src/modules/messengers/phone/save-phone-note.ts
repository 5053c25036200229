import { type PhoneKind, phoneLimits } from '@echoloop/contract'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import type { Keys } from '../../../platform/crypto/keys.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import { findByKey, insertNote } from './phone-note-store.ts'

/** Stage under which shops with notes of calls are listed. */
export const phoneStage = 'phone-notes'

export type WrittenNote = {
  key: string
  phone?: string
  name?: string
  customerId?: string
  caseId?: string
  opensCase: boolean
  direction: 'in' | 'out'
  kind: PhoneKind
  text: string
  startedAt: string
  durationSeconds: number | null
  callBackAt: string | null
}

const sealedNoteSchema = z.strictObject({
  text: z.string(),
  phone: z.string().nullable(),
  name: z.string().nullable(),
})

/** What a note says until it is a voice. */
export type SealedNote = z.infer<typeof sealedNoteSchema>

export function openNote(keys: Keys, sealed: Buffer): SealedNote {
  return sealedNoteSchema.parse(JSON.parse(keys.open(sealed).toString('utf8')))
}

/**
 * Keeps a note of a call; in half a minute it becomes a voice. A second tap on the same button is the first one.
 * Returns the id. Refuses empty and too long words, times of no calendar of ours, and what the shop does not know.
 */
export async function savePhoneNote(scope: Scope, note: WrittenNote): Promise<string> {
  const text = textOf(note.text)
  const known = await findByKey(scope, note.key)
  if (known !== undefined) return known
  const { actor } = scope
  const startedAt = startOf(scope, note.startedAt)
  const customerId = note.customerId === undefined ? null : uuidOf('customer', note.customerId)
  const caseId = note.caseId === undefined ? null : uuidOf('case', note.caseId)
  await refuseUnknown(scope, { customerId, caseId })
  const sealed = { text, phone: note.phone ?? null, name: note.name ?? null } satisfies SealedNote
  const id = await insertNote(scope, {
    requestKey: note.key,
    direction: note.direction,
    kind: note.kind,
    startedAt,
    durationSeconds: note.durationSeconds,
    customerId,
    caseId,
    opensCase: note.opensCase,
    sealedNote: scope.keys.seal(Buffer.from(JSON.stringify(sealed))),
    callBackAt: callBackOf(scope, note.callBackAt),
    takesAt: new Date(scope.now.getTime() + phoneLimits.undoSeconds * 1000),
    authorKind: actor.kind === 'member' ? 'member' : 'key',
    authorId: 'id' in actor ? actor.id : 'system',
    authorName: nameOfActor(actor),
  })
  await noteWork(scope, phoneStage)
  await scope.tellLive({ kind: 'phone.changed' })
  return id
}

function textOf(words: string): string {
  const text = words.toWellFormed().replaceAll('\0', '').trim()
  if (text === '') throw new AppError('feedback/nothing-said', {}, fieldOf('feedback/nothing-said'))
  if (text.length > phoneLimits.text)
    throw new AppError('feedback/text-too-long', {}, fieldOf('feedback/text-too-long'))
  return text
}

function fieldOf(code: string) {
  return { fields: [{ path: 'text', code }] }
}

/** Intake takes nothing older: what it would refuse in half a minute is refused while its words are on the screen. */
const oldest = new Date('1990-01-01T00:00:00Z')

function startOf({ now }: Scope, text: string): Date {
  const time = new Date(text)
  const code = 'feedback/date-too-old'
  if (time < oldest) throw new AppError(code, {}, { fields: [{ path: 'startedAt', code }] })
  return time > now ? now : time
}

/** A form that was open for a minute still counts. */
function callBackOf(scope: Scope, text: string | null): Date | null {
  if (text === null) return null
  const time = new Date(text)
  if (time.getTime() < scope.now.getTime() - 60_000)
    throw new AppError('call-back/in-the-past', {}, { fields: [{ path: 'callBackAt', code: 'past' }] })
  return time
}

async function refuseUnknown(
  scope: Scope,
  { customerId, caseId }: { customerId: string | null; caseId: string | null },
): Promise<void> {
  if (customerId !== null) {
    const row = await scope.db
      .selectFrom('customer')
      .select('id')
      .where('shopId', '=', scope.shopId)
      .where('id', '=', customerId)
      .where('erasedAt', 'is', null)
      .executeTakeFirst()
    if (!row) throw new AppError('phone/unknown-customer')
  }
  if (caseId === null) return
  const row = await scope.db
    .selectFrom('serviceCase')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', caseId)
    .executeTakeFirst()
  if (!row) throw new AppError('case/not-found')
}
