import { toPublicId } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { hearVoices, planCallBack } from '../../cases/index.ts'
import { customersOfPhone, phoneKey } from '../../customers/index.ts'
import { acceptFeedback } from '../../feedback/index.ts'
import { memberEmailOf, readShopRow } from '../../shops/index.ts'
import { claimDueNote, endNote, type PhoneNoteRow } from './phone-note-store.ts'
import { openNote, type SealedNote } from './save-phone-note.ts'

/** Where all notes of calls come from. */
const phoneSource = 'phone'

/**
 * Makes voices of notes whose half minute is over. Each in the transaction that ends it, so that a kill leaves it kept or
 * taken, never both. Returns how many.
 */
export async function takePhoneNotes(scope: Scope, limit: number): Promise<number> {
  for (let taken = 0; taken < limit; taken++) {
    const note = await claimDueNote(scope)
    if (!note) return taken
    await takeNote(scope, note)
  }
  return limit
}

async function takeNote(scope: Scope, note: PhoneNoteRow): Promise<void> {
  if (!note.sealedNote) return endNote(scope, note.id, { state: 'refused', reason: 'feedback/nothing-said' })
  const said = openNote(scope.keys, note.sealedNote)
  const customerId = note.customerId ?? (await customerBy(scope, said))
  const record = {
    kind: note.kind,
    source: phoneSource,
    externalId: note.id,
    occurredAt: note.startedAt.toISOString(),
    text: said.text,
    ...(customerId === null ? authorOf(scope, note, said) : {}),
    facts: {
      direction: note.direction,
      ...(note.durationSeconds === null ? {} : { durationSeconds: note.durationSeconds }),
    },
  }
  const knownCustomers = customerId === null ? new Map<string, string>() : new Map([[note.id, customerId]])
  const [result] = await acceptFeedback(scope, [record], { channel: 'phone', knownCustomers })
  if (result === undefined || result.status === 'refused') {
    await endNote(scope, note.id, { state: 'refused', reason: result?.code ?? 'feedback/invalid-value' })
  } else await settle(scope, { note, feedbackId: uuidOf('feedback', result.id) })
  await scope.tellLive({ kind: 'phone.changed' })
}

/** Whose number it is, where the shop knows it. */
async function customerBy(scope: Scope, { phone }: SealedNote): Promise<string | null> {
  if (phone === null) return null
  const [first] = await customersOfPhone(scope, phone)
  return first ?? null
}

function authorOf(scope: Scope, note: PhoneNoteRow, { phone, name }: SealedNote) {
  if (phone === null && name === null) return {}
  const externalId = phone === null ? note.id : phoneKey(scope, phone)
  return {
    author: { externalId, ...(phone === null ? {} : { phone }), ...(name === null ? {} : { name }) },
  }
}

async function settle(
  scope: Scope,
  { note, feedbackId }: { note: PhoneNoteRow; feedbackId: string },
): Promise<void> {
  const isWanted = note.opensCase || note.caseId !== null || note.callBackAt !== null
  const caseId = isWanted ? await hearVoices(scope, { feedbackIds: [feedbackId], caseId: note.caseId }) : null
  const voice = await scope.db
    .selectFrom('feedback')
    .select('customerId')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', feedbackId)
    .executeTakeFirstOrThrow()
  if (caseId !== null && note.callBackAt !== null)
    await promiseCall(scope, { note, caseId, at: note.callBackAt })
  await endNote(scope, note.id, { state: 'taken', feedbackId, caseId, customerId: voice.customerId })
}

async function promiseCall(
  scope: Scope,
  { note, caseId, at }: { note: PhoneNoteRow; caseId: string; at: Date },
): Promise<void> {
  const shop = await readShopRow(scope)
  const { promised } = locales[shop.language === 'en' ? 'en' : 'zh-CN'].phone
  const isStillHere =
    note.authorKind === 'member' && (await memberEmailOf(scope, note.authorId)) !== undefined
  await planCallBack(scope, caseId, {
    plannedAt: (at > scope.now ? at : scope.now).toISOString(),
    purpose: promised,
    ...(isStillHere ? { assigneeId: toPublicId('member', note.authorId) } : {}),
  })
}
