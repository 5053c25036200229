import { voteLimits } from '@echoloop/contract'

const dayMs = 24 * 60 * 60 * 1000

/** The times among these that lie within the day before `now`, and `now` itself. Pure. */
export function withinDay(times: readonly Date[], now: Date): Date[] {
  return [...times.filter((time) => time.getTime() > now.getTime() - dayMs), now]
}

/** True when no group of readers behind one network votes so often within a day. Pure. */
export function isMachinePace(withinOneDay: readonly Date[]): boolean {
  return withinOneDay.length > voteLimits.perNetworkAndDay
}
