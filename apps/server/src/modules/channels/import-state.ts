import type { ImportState } from './import-tables.ts'

/** Nothing more happens to a run in these states. */
export function isOver(state: ImportState): boolean {
  return state === 'done' || state === 'cancelled' || state === 'failed'
}

/** A file is there, and rows may be taken from it. */
export function isUnderWay(state: ImportState): boolean {
  return state === 'queued' || state === 'running'
}
