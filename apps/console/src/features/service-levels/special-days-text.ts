import { type HoursOfDay, readHours, writeHours } from './hours-text.ts'

export type SpecialDay = { date: string; hours: HoursOfDay[] }

export type SpecialDays = { kind: 'read'; days: SpecialDay[] } | { kind: 'wrong'; line: number }

const line = /^"?(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"?[\s,;，；:：]*(.*)$/

/** One date a line, with hours where it is open; says which line it cannot read. */
export function readSpecialDays(text: string): SpecialDays {
  const days: SpecialDay[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const said = raw.trim()
    if (said === '') continue
    const match = line.exec(said)
    const date = match && dateOf(match[1], match[2], match[3])
    const hours = match && readHours((match[4] ?? '').replaceAll('"', ''))
    if (!date || !hours || days.some((day) => day.date === date)) return { kind: 'wrong', line: index + 1 }
    days.push({ date, hours })
  }
  return { kind: 'read', days: days.sort((left, right) => left.date.localeCompare(right.date)) }
}

export function writeSpecialDays(days: readonly SpecialDay[]): string {
  return days
    .map(({ date, hours }) => [date, writeHours(hours)].filter((part) => part !== '').join(' '))
    .join('\n')
}

/** A date that the calendar has; 30 February it has not. */
function dateOf(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : undefined
}
