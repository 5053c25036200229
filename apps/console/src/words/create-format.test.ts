import { expect, test } from 'vitest'
import { createFormat } from './create-format.ts'

const chinese = createFormat({ language: 'zh-CN', timeZone: 'Asia/Shanghai' })
const english = createFormat({ language: 'en', timeZone: 'Asia/Shanghai' })

test('an instant is shown on its day in the shop, not in the browser', () => {
  expect(chinese.dayOf('2026-03-09T18:30:00Z')).toBe('2026年3月10日')
  expect(english.dateTime('2026-03-09T18:30:00Z')).toMatch(/Mar 10, 2026.*2:30/)
})

test('small shares keep one digit after the point, larger ones none', () => {
  expect(english.percent(0.0312)).toBe('3.1%')
  expect(english.percent(0.3149)).toBe('31%')
  expect(english.percent(0)).toBe('0%')
})

test('a span of time is told in its largest whole unit, with a gap before Chinese characters', () => {
  expect(chinese.duration(5.9 * 3_600_000)).toBe('5 小时')
  expect(chinese.duration(49 * 3_600_000)).toBe('2 天')
  expect(english.duration(3_600_000)).toBe('1 hour')
})

test('less than a minute counts as one', () => {
  expect(english.duration(20_000)).toBe('1 minute')
})
