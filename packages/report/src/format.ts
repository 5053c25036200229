import type { LocaleName } from '@echoloop/locales'
import type { Share } from './count-texts.ts'

/** How numbers and days are written in one language. */
export type Format = {
  count: (value: number) => string
  percent: (value: number) => string
  /** "12 % (10–14 %)", the interval of a share. */
  interval: (share: Share) => string
  decimal: (value: number) => string
  /** As short as the number allows, with at most two digits behind the point. */
  plain: (value: number) => string
  /** With its sign: "+0.3", "−1.2". */
  signed: (value: number) => string
  day: (day: number) => string
  month: (day: number) => string
}

const dayMs = 86_400_000

/** Writes numbers and days; days are days since 1970-01-01. */
export function createFormat(locale: LocaleName): Format {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const signs = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const months = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' })
  return {
    count: (value) => whole.format(value),
    percent: (value) => shares.format(value),
    interval: ({ interval }) => `${shares.format(interval.low)}–${shares.format(interval.high)}`,
    decimal: (value) => decimals.format(value),
    plain: (value) => plain.format(value),
    signed: (value) => signs.format(value).replace('-', '−'),
    day: (day) => days.format(day * dayMs),
    month: (day) => months.format(day * dayMs),
  }
}
