/**
 * An entry with a name by its place, for lists whose entries have none of their own: a field keeps the focus while what
 * it says changes.
 */
export function numbered<Entry>(entry: Entry, at: number): { name: string; at: number; entry: Entry } {
  return { name: `entry-${at}`, at, entry }
}
