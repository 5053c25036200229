import type { Signal } from './find-signals.ts'
import { type SurgeKind, surgeKinds, surgeSettings } from './surge-settings.ts'

/** Signals in the order in which a surge is told: the most particular kind first, then the least likely. Pure. */
export function rankSignals<One extends Signal>(signals: readonly One[]): One[] {
  return [...signals].sort(
    (one, other) =>
      surgeKinds.indexOf(one.kind) - surgeKinds.indexOf(other.kind) || one.pValue - other.pValue,
  )
}

/**
 * True when a signal names a surge that goes on better than its first one did: it is of a more particular kind and half
 * of all voices speak for it. The first complaints of a batch may be told as urgent before the batch stands out. Pure.
 */
export function namesBetter(
  signal: { kind: SurgeKind; voices: number },
  surge: { kind: SurgeKind; voices: number },
): boolean {
  const isMoreParticular = surgeKinds.indexOf(signal.kind) < surgeKinds.indexOf(surge.kind)
  return isMoreParticular && signal.voices * 2 >= surge.voices
}

/** Hours without a signal after which a surge is over; the next signal is another one. */
export const quietHours = 24

/** Hours after the last voice of a surge that nobody needed for which the bar of its kind is raised. */
export const raisedHours = quietHours + surgeSettings.learnsHours

/**
 * True when a signal belongs to a surge that goes on: half of the voices of the smaller one speak for both. A crisis that
 * one batch made shows as a product, an aspect and a mood as well, and is told once. Pure.
 */
export function belongsTogether(one: { voices: number }, other: { voices: number }, shared: number): boolean {
  const smaller = Math.min(one.voices, other.voices)
  return smaller > 0 && shared * 2 >= smaller
}
