import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { endNote, lockNote } from './phone-note-store.ts'
import { openNote } from './save-phone-note.ts'

/** Takes a note back that is no voice yet, and returns its words. Refuses `phone/note-not-found`, `phone/already-taken`. */
export async function undoPhoneNote(scope: Scope, id: string): Promise<string> {
  const note = await lockNote(scope, id)
  if (!note) throw new AppError('phone/note-not-found')
  if (note.state !== 'kept' || !note.sealedNote) throw new AppError('phone/already-taken')
  const { text } = openNote(scope.keys, note.sealedNote)
  await endNote(scope, id, { state: 'undone' })
  await scope.tellLive({ kind: 'phone.changed' })
  return text
}
