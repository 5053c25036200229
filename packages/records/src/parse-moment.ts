import { momentInZone } from './moment-in-zone.ts'

export type MomentOptions = {
  /** IANA name of the zone of moments that state none; UTC by default. */
  timeZone?: string
  /** How to read 05/06/2024; without it such a date is not read. */
  dateOrder?: DateOrder
}

export type DateOrder = 'dmy' | 'mdy'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads a moment as files write it and gives it in ISO 8601 in UTC: ISO, 2024/1/5 13:22, 2024年1月5日 下午1点,
 * 20240105, seconds or milliseconds since 1970, day numbers of a spreadsheet, "5 Jan 2024", and 31/01/2024
 * where only one order is possible. Undefined for what is not understood or does not exist (30 February).
 * Throws RangeError for a zone that does not exist.
 */
export function parseMoment(value: unknown, options: MomentOptions = {}): string | undefined {
  if (typeof value === 'number') return fromNumber(value, options)
  if (typeof value !== 'string') return undefined
  const text = value.normalize('NFKC').trim()
  if (/^\d{5}(\.\d+)?$|^\d{8}$|^\d{10}(\.\d+)?$|^\d{13}$|^\d{14}$/.test(text)) {
    return fromDigits(text, options)
  }
  const day = dayOf(text, options.dateOrder)
  if (day === undefined) return undefined
  const time = timeOf(day.rest)
  return time === undefined ? undefined : momentInZone({ ...day, ...time }, options.timeZone ?? 'UTC')
}

/** Reads the order of day and month off dates that leave no choice; undefined if none does or they differ. */
export function guessDateOrder(values: unknown[]): DateOrder | undefined {
  const orders = new Set<DateOrder>()
  for (const value of values) {
    const found = typeof value === 'string' ? slashedDay.exec(value.trim()) : null
    if (found === null) continue
    if (Number(found[1]) > 12) orders.add('dmy')
    else if (Number(found[2]) > 12) orders.add('mdy')
  }
  return orders.size === 1 ? [...orders][0] : undefined
}

function fromNumber(value: number, options: MomentOptions): string | undefined {
  return value >= 0 && Number.isFinite(value) ? parseMoment(String(value), options) : undefined
}

function fromDigits(text: string, options: MomentOptions): string | undefined {
  const whole = text.split('.')[0]
  if (whole.length === 10) return new Date(Math.round(Number(text) * 1000)).toISOString()
  if (whole.length === 13) return new Date(Number(text)).toISOString()
  if (whole.length === 5) return fromSpreadsheetDay(Number(text), options)
  const parts = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/.exec(text)
  if (parts === null) return undefined
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts.slice(1).map((part) => Number(part || 0))
  const moment = { year, month, day, hour, minute, second, millisecond: 0 }
  return momentInZone(moment, options.timeZone ?? 'UTC')
}

/** Spreadsheets count days from 30 December 1899; only 1990 to 2099 is taken for such a count. */
function fromSpreadsheetDay(days: number, options: MomentOptions): string | undefined {
  if (days < 32_874 || days >= 73_051) return undefined
  const moment = new Date(Math.round((days - 25_569) * 86_400) * 1000)
  return parseMoment(moment.toISOString().slice(0, 19), options)
}

type Day = { year: number; month: number; day: number; rest: string }

const slashedDay = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/

function dayOf(text: string, order: DateOrder | undefined): Day | undefined {
  const iso = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?/.exec(text)
  if (iso !== null) {
    return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), rest: restOf(text, iso[0]) }
  }
  const slashed = slashedDay.exec(text)
  return slashed === null ? namedDayOf(text) : orderedDay({ slashed, text, order })
}

function orderedDay(input: {
  slashed: RegExpExecArray
  text: string
  order: DateOrder | undefined
}): Day | undefined {
  const [whole, first, second, year] = input.slashed
  const order = orderOf(Number(first), Number(second)) ?? input.order
  if (order === undefined) return undefined
  const [day, month] = order === 'dmy' ? [first, second] : [second, first]
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    rest: restOf(input.text, whole),
  }
}

function orderOf(first: number, second: number): DateOrder | undefined {
  if (first === second || first > 12) return 'dmy'
  return second > 12 ? 'mdy' : undefined
}

function namedDayOf(text: string): Day | undefined {
  const bare = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '')
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)/i.exec(bare)
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i.exec(bare)
  const found = dayFirst ?? monthFirst
  if (found === null) return undefined
  const [day, name] = dayFirst === null ? [found[2], found[1]] : [found[1], found[2]]
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return { year: Number(found[3]), month, day: Number(day), rest: restOf(bare, found[0]) }
}

function restOf(text: string, start: string): string {
  return text.slice(start.length).replace(/^[\s,T]+/, '')
}

type Time = {
  hour: number
  minute: number
  second: number
  millisecond: number
  offsetMinutes?: number
}

const timePattern =
  /^(上午|下午|晚上|中午|凌晨|早上)?\s*(\d{1,2})(?:\s*[:时点]\s*(\d{1,2})?)(?:\s*[:分]\s*(\d{1,2})?)?(?:[.,](\d{1,9}))?\s*秒?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?\d{2})?(?:\s*\([^)]*\))?$/i

function timeOf(rest: string): Time | undefined {
  const zoneOnly = /^(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i.exec(rest)
  const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 }
  if (rest === '') return midnight
  if (zoneOnly !== null) return { ...midnight, offsetMinutes: offsetOf(zoneOnly[1]) }
  const found = timePattern.exec(rest)
  if (found === null) return undefined
  const [, period, hour, minute, second, fraction, half, zone] = found
  return {
    hour: hourOf(Number(hour), half ?? period ?? ''),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Number((fraction ?? '0').padEnd(3, '0').slice(0, 3)),
    ...(zone === undefined ? {} : { offsetMinutes: offsetOf(zone) }),
  }
}

function hourOf(hour: number, half: string): number {
  if (/^(p|下午|晚上|中午)/i.test(half)) {
    const isBeforeNoon = half === '中午' && hour >= 10
    return hour < 12 && !isBeforeNoon ? hour + 12 : hour
  }
  return /^(a|凌晨|上午)/i.test(half) && hour === 12 ? 0 : hour
}

function offsetOf(zone: string): number {
  const found = /([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (found === null) return 0
  const minutes = Number(found[2]) * 60 + Number(found[3])
  return found[1] === '-' ? -minutes : minutes
}
