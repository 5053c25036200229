import { AppError } from '../../platform/app-error.ts'
import type { CaseCursor, CaseOrder } from './case-queries.ts'

const keys: Record<CaseOrder, RegExp> = {
  priority: /^\d+(\.\d+)?(e[+-]?\d+)?$/,
  due: /^(infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)*)$/,
  newest: /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)*$/,
}

/** Cursor of the last row seen in one order; in another order it means nothing and is refused. */
export function encodeCaseCursor(order: CaseOrder, { key, id }: CaseCursor): string {
  return Buffer.from(`${order}|${key}|${id}`).toString('base64url')
}

export function decodeCaseCursor(order: CaseOrder, text: string | undefined): CaseCursor | undefined {
  if (!text) return undefined
  const [ordered, key = '', id = ''] = Buffer.from(text, 'base64url').toString().split('|')
  if (ordered !== order || !keys[order].test(key) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new AppError('request/invalid', {}, { fields: [{ path: 'cursor', code: 'invalid_cursor' }] })
  }
  return { key, id }
}
