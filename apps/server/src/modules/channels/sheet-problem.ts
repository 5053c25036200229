import type { ProblemCode } from '@echoloop/contract'
import type { SheetFaultCode, UnusableFile } from '@echoloop/records'

const problems = {
  'not-a-workbook': 'import/not-a-workbook',
  'old-workbook': 'import/old-workbook',
  encrypted: 'import/encrypted-workbook',
  broken: 'import/broken-workbook',
  'too-large': 'import/workbook-too-large',
  'no-such-sheet': 'import/no-such-sheet',
  'no-rows': 'import/no-rows',
} as const satisfies Record<SheetFaultCode, ProblemCode>

/** The refusal that tells why a workbook cannot be read. */
export function sheetProblem(code: SheetFaultCode): ProblemCode {
  return problems[code]
}

/** The refusal for a file that is no table, by its first bytes. */
export function unusableProblem(found: UnusableFile): ProblemCode {
  if (found === 'encrypted-spreadsheet') return 'import/encrypted-workbook'
  return found === 'old-spreadsheet' ? 'import/old-workbook' : 'import/unreadable'
}
