/** Number formats that come with the program and show a date or a time. */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58) ||
    (id >= 71 && id <= 81)
  )
}

/** Whether a number format shows a date or time: letters of it outside quotes, escapes and colours. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id)
  const [first] = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';')
  return /[ymdhs年月日时]/i.test(first) && !/general/i.test(first)
}

const dayMs = 86_400_000
const daysTo1970 = 25_569
const daysBetweenSystems = 1462

/**
 * The day number of a spreadsheet as "2024-01-05 13:22:00", without the time at midnight and without the day below 1.
 * Undefined for what is no date there. The system of 1900 counts a 29 February 1900 that never was.
 */
export function spreadsheetMoment(serial: number, uses1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined
  if (serial < 1 && !uses1904) return new Date(Math.round(serial * 86_400) * 1000).toISOString().slice(11, 19)
  const days = uses1904 ? serial + daysBetweenSystems : serial < 60 ? serial + 1 : serial
  if (days >= 2_958_466) return undefined
  const moment = new Date(Math.round((days - daysTo1970) * 86_400) * (dayMs / 86_400))
  const [day, time] = moment.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`
}
