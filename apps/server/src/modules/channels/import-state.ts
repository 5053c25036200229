import type { ImportState } from './import-tables.ts'

/** Nothing more happens to a run in these states. */
export function isOver(state: ImportState): boolean {
  return state === 'done' || state === 'cancelled' || state === 'failed'
}

/** The file must stay: rows are taken from it, or will be once a person has decided. */
export function needsFile(state: ImportState): boolean {
  return isUnderWay(state) || state === 'needs-products'
}

/** A file is there, and rows may be taken from it. */
export function isUnderWay(state: ImportState): boolean {
  return state === 'queued' || state === 'running'
}
