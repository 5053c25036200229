import type { Signal } from './find-signals.ts'
import { surgeKinds, surgeSettings } from './surge-settings.ts'

/** Signals in the order in which a surge is told: the most particular kind first, then the least likely. Pure. */
export function rankSignals<One extends Signal>(signals: readonly One[]): One[] {
  return [...signals].sort(
    (one, other) =>
      surgeKinds.indexOf(one.kind) - surgeKinds.indexOf(other.kind) || one.pValue - other.pValue,
  )
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
