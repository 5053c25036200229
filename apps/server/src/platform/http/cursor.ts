import { AppError } from '../app-error.ts'

export type Cursor = { at: Date; id: string }

/** Cursor of the last row seen: its time and id, opaque to callers. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(`${cursor.at.toISOString()} ${cursor.id}`).toString('base64url')
}

/** Reads a cursor; refuses what was not made by `encodeCursor`. */
export function decodeCursor(text: string | undefined): Cursor | undefined {
  if (!text) return undefined
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ')
  const time = new Date(at)
  if (Number.isNaN(time.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new AppError('request/invalid', {}, { fields: [{ path: 'cursor', code: 'invalid_cursor' }] })
  }
  return { at: time, id }
}
