import type { Import } from '@echoloop/contract'

/** How far an import is: share of bytes read, 0 to 1. A finished one is whole, be its file empty. */
export function shareRead(run: Pick<Import, 'state' | 'bytesRead' | 'bytesTotal'>): number {
  if (run.state === 'done') return 1
  if (run.bytesTotal <= 0) return 0
  return Math.min(1, run.bytesRead / run.bytesTotal)
}

/** True while something may still change without anyone's doing. */
export function isUnderWay(state: Import['state']): boolean {
  return state === 'queued' || state === 'running'
}

/** Pictures of the rows that are in and still to be fetched. */
export function picturesLeft({ media }: Pick<Import, 'media'>): number {
  return media.total - media.kept - media.refused
}

/** Rows per second so far; undefined before there is anything to tell. */
export function rowsPerSecond(
  run: Pick<Import, 'rowsRead' | 'createdAt' | 'finishedAt'>,
  nowMs: number,
): number | undefined {
  const endMs = run.finishedAt === null ? nowMs : Date.parse(run.finishedAt)
  const seconds = (endMs - Date.parse(run.createdAt)) / 1000
  return run.rowsRead > 0 && seconds > 0 ? run.rowsRead / seconds : undefined
}
