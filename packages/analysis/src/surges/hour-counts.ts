/** What is counted of one hour: all voices, those nobody asked for (no surveys), complaints, and urgency 2. */
export type Counts = { total: number; unasked: number; negative: number; urgent: number }

/** `slot`: hour of the week in the shop's time zone, 0 is Monday from 0 to 1 o'clock, 167 Sunday from 23 o'clock. */
export type HourCounts = Counts & { slot: number }

export const noCounts: Counts = { total: 0, unasked: 0, negative: 0, urgent: 0 }

/** Pure. */
export function addCounts(one: Counts, other: Counts): Counts {
  return {
    total: one.total + other.total,
    unasked: one.unasked + other.unasked,
    negative: one.negative + other.negative,
    urgent: one.urgent + other.urgent,
  }
}

/** The sum of hours from `from` to before `to`; both are cut to what there is. Pure. */
export function sumCounts(hours: readonly Counts[], from: number, to: number): Counts {
  const sum = { ...noCounts }
  for (let at = Math.max(0, from); at < Math.min(hours.length, to); at++) {
    const hour = hours[at] ?? noCounts
    sum.total += hour.total
    sum.unasked += hour.unasked
    sum.negative += hour.negative
    sum.urgent += hour.urgent
  }
  return sum
}
