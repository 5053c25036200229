import { type IdKind, toUuid } from '@echoloop/contract'
import { AppError } from '../app-error.ts'

/** The UUID in a public id that the contract has checked already. */
export function uuidOf(kind: IdKind, id: string): string {
  const uuid = toUuid(kind, id)
  if (!uuid) throw new AppError('request/not-found')
  return uuid
}
