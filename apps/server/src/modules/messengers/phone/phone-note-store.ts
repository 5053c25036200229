import type { Selectable } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../messenger-tables.ts'

export type PhoneNoteRow = Omit<Selectable<Tables['phoneNote']>, 'shopId' | 'requestKey'>

const columns = [
  'id',
  'direction',
  'kind',
  'startedAt',
  'durationSeconds',
  'customerId',
  'caseId',
  'opensCase',
  'sealedNote',
  'callBackAt',
  'writtenAt',
  'takesAt',
  'state',
  'reason',
  'feedbackId',
  'authorKind',
  'authorId',
  'authorName',
] as const

type NewNote = Omit<PhoneNoteRow, 'id' | 'state' | 'reason' | 'feedbackId' | 'writtenAt'> & {
  requestKey: string
}

/** Keeps a note; of two taps at once the second one gets the first one's id. */
export async function insertNote(scope: Scope, note: NewNote): Promise<string> {
  const row = await scope.db
    .insertInto('phoneNote')
    .values({ shopId: scope.shopId, id: scope.newId(), ...note, writtenAt: scope.now, state: 'kept' })
    .onConflict((conflict) => conflict.columns(['shopId', 'requestKey']).doNothing())
    .returning('id')
    .executeTakeFirst()
  const id = row?.id ?? (await findByKey(scope, note.requestKey))
  if (id === undefined) throw new Error('a note of this key is neither there nor to be added')
  return id
}

export async function findByKey(scope: Scope, requestKey: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('phoneNote')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('requestKey', '=', requestKey)
    .executeTakeFirst()
  return row?.id
}

/** Locked until the transaction ends: whoever takes it and whoever takes it back wait for each other. */
export function lockNote(scope: Scope, id: string): Promise<PhoneNoteRow | undefined> {
  return scope.db
    .selectFrom('phoneNote')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** A note whose half minute is over, for this transaction alone; the oldest first. */
export function claimDueNote(scope: Scope): Promise<PhoneNoteRow | undefined> {
  return scope.db
    .selectFrom('phoneNote')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'kept')
    .where('takesAt', '<=', scope.now)
    .orderBy('takesAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** Ends a note; its sealed words go, since a voice has them or nobody wants them. */
export async function endNote(
  scope: Scope,
  id: string,
  end: {
    state: 'taken' | 'undone' | 'refused'
    reason?: string
    feedbackId?: string
    customerId?: string | null
    caseId?: string | null
  },
): Promise<void> {
  await scope.db
    .updateTable('phoneNote')
    .set({ ...end, sealedNote: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}
