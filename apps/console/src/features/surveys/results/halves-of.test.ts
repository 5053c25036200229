import { expect, test } from 'vitest'
import { halvesOf } from './halves-of.ts'

test('a period falls into two halves that meet and miss no day', () => {
  expect(halvesOf({ from: '2026-02-27', to: '2026-03-02' })).toEqual({
    earlier: { from: '2026-02-27', to: '2026-02-28' },
    later: { from: '2026-03-01', to: '2026-03-02' },
  })
  expect(halvesOf({ from: '2026-03-01', to: '2026-03-03' })).toEqual({
    earlier: { from: '2026-03-01', to: '2026-03-01' },
    later: { from: '2026-03-02', to: '2026-03-03' },
  })
  expect(halvesOf({ from: '2026-03-01', to: '2026-03-01' })).toBeUndefined()
})
