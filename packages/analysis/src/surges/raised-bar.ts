import { type SurgeKind, surgeSettings } from './surge-settings.ts'

/**
 * The loudest signal, in its own kind, of a surge that somebody called no crisis, or that went by without an incident,
 * less than `surgeSettings.learnsHours` ago.
 */
export type UnneededAlarm = { kind: SurgeKind; count: number; expected: number; hours: number }

/** The bar of what is urgent never rises. Pure. */
export function mayRise(kind: SurgeKind): boolean {
  return kind !== 'urgent'
}

/** By what the least multiple and the chance are multiplied; 1 where the bar is the ordinary one. Pure. */
export function raiseFor(
  signal: UnneededAlarm,
  unneeded: readonly UnneededAlarm[],
): { times: number; chance: number } {
  const alike = unneeded.filter(({ kind }) => kind === signal.kind)
  const isOrdinary =
    !mayRise(signal.kind) || alike.length === 0 || alike.every((one) => isMuchLarger(signal, one))
  return isOrdinary
    ? { times: 1, chance: 1 }
    : { times: surgeSettings.raisedTimes, chance: surgeSettings.raisedChance }
}

/** True where at least twice as much came beyond the usual, and twice as much an hour if it took longer. Pure. */
export function isMuchLarger(signal: UnneededAlarm, other: UnneededAlarm): boolean {
  const longer = Math.max(1, signal.hours / other.hours)
  return beyondUsual(signal) >= surgeSettings.muchLargerTimes * beyondUsual(other) * longer
}

/** Pure. */
export function beyondUsual({ count, expected }: Pick<UnneededAlarm, 'count' | 'expected'>): number {
  return count - expected
}
