const hourMs = 3_600_000

/** What came in longer than this after it was said is history that nobody's hours need. */
const keptMs = 60 * 24 * hourMs

/** A file may bring what was said lately; that it came at once says nothing, so its last two days are left out. */
const importedMs = 48 * hourMs

/**
 * True when a voice is counted in the hour in which it was said. Old voices that arrive today count in their own hours;
 * those of a file only where they are older than two days, because files without dates give every row the time of the
 * import. Pure.
 */
export function standsInRhythm(voice: { isImported: boolean; occurredAt: Date; receivedAt: Date }): boolean {
  const age = voice.receivedAt.getTime() - voice.occurredAt.getTime()
  if (age > keptMs || age < -hourMs) return false
  return !voice.isImported || age > importedMs
}
