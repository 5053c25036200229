import type { AnalysedText } from '@echoloop/analysis'

/** A file that was read: its texts in the order of the file, and what could not be read. */
export type ReportInput = {
  fileName: string
  /** Rows of the file, refused ones included. */
  rows: number
  refused: number
  /** Version of the analyser that read the texts. */
  analyser: string
  texts: readonly AnalysedText[]
}
