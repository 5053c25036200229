/** The index of the first value that is no finite number; undefined when all are. */
export function findUnreadable(values: readonly number[]): number | undefined {
  const index = values.findIndex((value) => !Number.isFinite(value))
  return index < 0 ? undefined : index
}
