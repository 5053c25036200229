import type { LineWindow } from './line-window.ts'
import type { Row } from './row.ts'

/** Takes rows out of a window until it holds no whole row any more or `rowsMax` are taken. */
export type RowReader = {
  take: (window: LineWindow, rowsMax: number) => Row[]
  /** Columns and delimiter of a table, once its header has been read. */
  header?: () => { columns: string[]; delimiter: string } | undefined
}
