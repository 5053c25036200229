export const severities = [1, 2, 3] as const

/** A severity as the words know it; anything else is the lowest. Pure. */
export function severityOf(value: number): (typeof severities)[number] {
  return severities.find((one) => one === value) ?? 1
}
