export type HoursOfDay = { from: string; until: string }

const span = /^(\d{1,2})[:：](\d{2})\s*(?:-|–|—|~|～|至|to)\s*(\d{1,2})[:：](\d{2})$/

/** `09:00-12:00, 13:30-18:00` as hours of a day; empty for a closed day; undefined where it says something else. */
export function readHours(text: string): HoursOfDay[] | undefined {
  const parts = text
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const hours: HoursOfDay[] = []
  for (const part of parts) {
    const match = span.exec(part)
    if (!match) return undefined
    const from = timeOf(match[1], match[2])
    const until = timeOf(match[3], match[4])
    if (from === undefined || until === undefined || from >= until || from === '24:00') return undefined
    hours.push({ from, until })
  }
  return hours
}

/** Hours of a day as a person writes them. */
export function writeHours(hours: readonly HoursOfDay[]): string {
  return hours.map(({ from, until }) => `${from}-${until}`).join(', ')
}

function timeOf(hour = '', minute = ''): string | undefined {
  const isTime = Number(hour) < 24 ? Number(minute) < 60 : Number(hour) === 24 && Number(minute) === 0
  return isTime ? `${hour.padStart(2, '0')}:${minute}` : undefined
}
