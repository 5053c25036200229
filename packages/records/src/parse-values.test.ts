import { describe, expect, it } from 'vitest'
import { guessDateOrder, parseMoment } from './parse-moment.ts'
import { parseRating } from './parse-rating.ts'

describe('parseMoment', () => {
  const inShanghai = { timeZone: 'Asia/Shanghai' }
  const readings = {
    '2024-01-05': '2024-01-04T16:00:00.000Z',
    '2024-01-05T13:22:00Z': '2024-01-05T13:22:00.000Z',
    '2024-01-05T13:22:00.123456+08:00': '2024-01-05T05:22:00.123Z',
    '2024-01-05 13:22:00 UTC': '2024-01-05T13:22:00.000Z',
    '2024-01-05 13:22:00 -0500': '2024-01-05T18:22:00.000Z',
    '2024/1/5 13:22': '2024-01-05T05:22:00.000Z',
    '2024.1.5 13:22:33': '2024-01-05T05:22:33.000Z',
    '2024年1月5日': '2024-01-04T16:00:00.000Z',
    '2024年1月5日 13:22': '2024-01-05T05:22:00.000Z',
    '2024年1月5日13时22分33秒': '2024-01-05T05:22:33.000Z',
    '2024年1月5日 下午1点': '2024-01-05T05:00:00.000Z',
    '2024年1月5日 下午1:22': '2024-01-05T05:22:00.000Z',
    '２０２４－０１－０５': '2024-01-04T16:00:00.000Z',
    '20240105': '2024-01-04T16:00:00.000Z',
    '20240105132200': '2024-01-05T05:22:00.000Z',
    '1704460920': '2024-01-05T13:22:00.000Z',
    '1704460920000': '2024-01-05T13:22:00.000Z',
    '45296.5': '2024-01-05T04:00:00.000Z',
    '01/31/2024 1:22 PM': '2024-01-31T05:22:00.000Z',
    '31/01/2024': '2024-01-30T16:00:00.000Z',
    '31.01.2024': '2024-01-30T16:00:00.000Z',
    '05/05/2024': '2024-05-04T16:00:00.000Z',
    'Jan 5, 2024': '2024-01-04T16:00:00.000Z',
    'January 5th, 2024 12:05 am': '2024-01-04T16:05:00.000Z',
    '5 Jan 2024 13:22': '2024-01-05T05:22:00.000Z',
    'Fri, 05 Jan 2024 13:22:00 GMT': '2024-01-05T13:22:00.000Z',
    'Fri Jan 5 2024 13:22:00 GMT+0800 (China Standard Time)': '2024-01-05T05:22:00.000Z',
  }
  for (const [given, expected] of Object.entries(readings)) {
    it(`reads ${given}`, () => expect(parseMoment(given, inShanghai)).toBe(expected))
  }

  it('reads numbers as seconds or milliseconds', () => {
    expect(parseMoment(1_704_460_920)).toBe('2024-01-05T13:22:00.000Z')
    expect(parseMoment(1_704_460_920_000)).toBe('2024-01-05T13:22:00.000Z')
  })

  it('reads nothing into what is open, does not exist or is no date', () => {
    for (const value of [
      '05/06/2024',
      '2024-02-30',
      '2023-02-29',
      '2024-13-01',
      '2024-01-05 25:00',
      '45',
      'soon',
      '',
      null,
      {},
      -5,
      Number.NaN,
      '99999999',
      '2024-01-05 13:22 or so',
      'Foo 5, 2024',
    ]) {
      expect(parseMoment(value)).toBeUndefined()
    }
    expect(parseMoment('05/06/2024', { dateOrder: 'mdy' })).toBe('2024-05-06T00:00:00.000Z')
    expect(parseMoment('05/06/2024', { dateOrder: 'dmy' })).toBe('2024-06-05T00:00:00.000Z')
  })

  it('follows summer time', () => {
    const timeZone = 'America/New_York'
    expect(parseMoment('2024-07-01 12:00', { timeZone })).toBe('2024-07-01T16:00:00.000Z')
    expect(parseMoment('2024-12-01 12:00', { timeZone })).toBe('2024-12-01T17:00:00.000Z')
  })

  it('tells the order of day and month from dates that leave no choice', () => {
    expect(guessDateOrder(['05/06/2024', '31/01/2024'])).toBe('dmy')
    expect(guessDateOrder(['05/06/2024', '01/31/2024'])).toBe('mdy')
    expect(guessDateOrder(['31/01/2024', '01/31/2024', '05/06/2024'])).toBeUndefined()
    expect(guessDateOrder(['05/06/2024'])).toBeUndefined()
  })
})

describe('parseRating', () => {
  const readings = {
    '5': 5,
    '5.0': 5,
    '4.5': 4.5,
    '４': 4,
    '5/5': 5,
    '4 out of 5': 4,
    '★★★★☆': 4,
    '⭐️⭐️⭐️': 3,
    '4星': 4,
    '4 星级': 4,
    五星好评: 5,
    '4 stars': 4,
    '1 star': 1,
    '5分': 5,
    '6': 6,
    '0': 0,
    '-1': -1,
  }
  for (const [given, expected] of Object.entries(readings)) {
    it(`reads ${given}`, () => expect(parseRating(given)).toBe(expected))
  }

  it('passes on what it does not understand and drops what is empty', () => {
    expect(['five', '好评', '8/10', true, 3].map(parseRating)).toEqual(['five', '好评', '8/10', true, 3])
    expect(['', '  ', null].map(parseRating)).toEqual([undefined, undefined, undefined])
  })
})
