import { AppError } from '../../platform/app-error.ts'
import { type Cursor, decodeCursor } from '../../platform/http/cursor.ts'
import { sqlLiteral } from './sql-literal.ts'

/** Reads a cursor that is going to stand in SQL text; refuses one that could not. */
export function readCursor(text: string | undefined): Cursor | undefined {
  const cursor = decodeCursor(text)
  if (!cursor) return undefined
  try {
    sqlLiteral('uuid', cursor.id)
    sqlLiteral('time', cursor.at)
    return cursor
  } catch (cause) {
    const field = { path: 'cursor', code: 'invalid_cursor' }
    throw new AppError('request/invalid', {}, { fields: [field], cause })
  }
}
