export type ClockShape = 'none' | 'calm' | 'soon' | 'late' | 'paused'

export type ClockLook = {
  shape: ClockShape
  /** Milliseconds until the due time; negative once it is past. */
  leftMs: number
  /** Share of the time that is used up, 0–1, for the pie; undefined where the start is not known. */
  usedShare: number | undefined
}

export type ClockTimes = {
  dueAt: string | null
  /** When the clock started; the list does not say. */
  startedAt?: string
  isPaused?: boolean
  /** When the shop wants to be warned; without it an hour before the due time. */
  warnAt?: string | null
}

const hourMs = 3_600_000

/** How a clock looks at a moment: its shape carries the meaning, so that no colour has to. */
export function clockLook(clock: ClockTimes, nowMs: number): ClockLook {
  if (clock.isPaused) return { shape: 'paused', leftMs: 0, usedShare: undefined }
  if (clock.dueAt === null) return { shape: 'none', leftMs: 0, usedShare: undefined }
  const dueMs = Date.parse(clock.dueAt)
  const leftMs = dueMs - nowMs
  const usedShare = shareUsed(clock.startedAt, { dueMs, nowMs })
  if (leftMs < 0) return { shape: 'late', leftMs, usedShare }
  const warnMs = clock.warnAt ? Date.parse(clock.warnAt) : dueMs - hourMs
  return { shape: nowMs >= warnMs ? 'soon' : 'calm', leftMs, usedShare }
}

function shareUsed(startedAt: string | undefined, at: { dueMs: number; nowMs: number }): number | undefined {
  if (startedAt === undefined) return undefined
  const wholeMs = at.dueMs - Date.parse(startedAt)
  if (wholeMs <= 0) return 1
  return Math.min(1, Math.max(0, 1 - (at.dueMs - at.nowMs) / wholeMs))
}
