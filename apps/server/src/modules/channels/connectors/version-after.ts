/** A version for the catalogue: the source's own, but always above the one told before, since parts arrive late. */
export function versionAfter(told: Date | null, newest: string | undefined, now: Date): Date {
  const own = newest === undefined ? now : new Date(newest)
  return told && told >= own ? new Date(told.getTime() + 1) : own
}
