import type { Line } from './line-window.ts'
import { type RefusalCode, type RefusedRow, rawLengthMax } from './row.ts'

export function refuseLine(
  line: { text: string; number: number; byteOffset: number },
  reason: { code: RefusalCode; detail: string },
): RefusedRow {
  const raw = line.text.slice(0, rawLengthMax)
  return { kind: 'refused', line: line.number, byteOffset: line.byteOffset, ...reason, raw }
}

export function refuseUnreadable(line: Extract<Line, { kind: 'unreadable' }>): RefusedRow {
  const { number, byteOffset, code, detail, raw } = line
  return { kind: 'refused', line: number, byteOffset, code, detail, raw }
}
