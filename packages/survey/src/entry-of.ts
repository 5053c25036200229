/**
 * What somebody's record holds under a key. Keys are free words such as `constructor`, which every object seems to
 * have; only its own count.
 */
export function entryOf<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
