import { AppError } from '../../platform/app-error.ts'
import { decodeCursor } from '../../platform/http/cursor.ts'
import { sqlLiteral } from './sql-literal.ts'

/** The last review seen; how helpful it was counts only in the order by help. */
export type ListCursor = { at: Date; id: string; helpfulness: number }

/** Reads a cursor that is going to stand in SQL text; refuses one that could not. */
export function readCursor(
  text: string | undefined,
  order: 'newest' | 'helpful' = 'newest',
): ListCursor | undefined {
  const cursor = decodeCursor(text)
  if (!cursor) return undefined
  const third = Buffer.from(text ?? '', 'base64url')
    .toString()
    .split(' ')[2]
  const helpfulness = order === 'newest' ? 0 : Number(third ?? Number.NaN)
  try {
    sqlLiteral('uuid', cursor.id)
    sqlLiteral('time', cursor.at)
    sqlLiteral('real', helpfulness)
    return { ...cursor, helpfulness }
  } catch (cause) {
    const field = { path: 'cursor', code: 'invalid_cursor' }
    throw new AppError('request/invalid', {}, { fields: [field], cause })
  }
}
