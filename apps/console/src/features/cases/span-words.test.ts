import { expect, test } from 'vitest'
import { spanWords } from './span-words.ts'

const words = {
  day: (count: number) => `${count}d`,
  hour: (count: number) => `${count}h`,
  minute: (count: number) => `${count}m`,
  together: (parts: string[]) => parts.join(' '),
}

test.each([
  [0, '1m'],
  [59_999, '1m'],
  [61_000, '1m'],
  [59 * 60_000, '59m'],
  [3_600_000, '1h'],
  [3_600_000 * 5 + 20 * 60_000, '5h 20m'],
  [86_400_000, '1d'],
  [86_400_000 * 2 + 3_600_000 * 3 + 59 * 60_000, '2d 3h'],
  [86_400_000 * 400, '400d'],
  [-3_600_000, '1h'],
])('%i milliseconds are said as %s', (ms, said) => {
  expect(spanWords(ms, words)).toBe(said)
})
