export type SheetFaultCode =
  | 'not-a-workbook'
  | 'old-workbook'
  | 'encrypted'
  | 'broken'
  | 'too-large'
  | 'no-such-sheet'
  | 'no-rows'

/** Why a workbook cannot be read at all, or not further. */
export class SheetFault extends Error {
  readonly code: SheetFaultCode

  constructor(code: SheetFaultCode, options?: ErrorOptions) {
    super(`the workbook cannot be read: ${code}`, options)
    this.name = 'SheetFault'
    this.code = code
  }
}
