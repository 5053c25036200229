export type Period = { from: string; to: string }

const dayMs = 86_400_000

/** Days of a period as `YYYY-MM-DD`, first and last included. */
export function daysOf({ from, to }: Period): string[] {
  const days: string[] = []
  for (let time = Date.parse(from); time <= Date.parse(to); time += dayMs) days.push(dayText(time))
  return days
}

/** The period of equal length just before. */
export function periodBefore({ from, to }: Period): Period {
  const length = Date.parse(to) - Date.parse(from) + dayMs
  return { from: dayText(Date.parse(from) - length), to: dayText(Date.parse(from) - dayMs) }
}

/** What was asked, or the last 30 days up to `today`; a period is at most 800 days and runs forwards. */
export function choosePeriod(asked: { from?: string; to?: string }, today: string): Period {
  const to = asked.to ?? today
  const wanted = asked.from ?? dayText(Date.parse(to) - 29 * dayMs)
  const from = wanted > to ? to : wanted
  const earliest = dayText(Date.parse(to) - 799 * dayMs)
  return { from: from < earliest ? earliest : from, to }
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
