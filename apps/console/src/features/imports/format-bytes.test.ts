import { expect, it } from 'vitest'
import { formatBytes } from './format-bytes.ts'

it('shows sizes in the unit that reads best', () => {
  expect([0, 999, 1000, 12_345, 999_600, 3_400_000, 12_000_000_000].map(formatBytes)).toEqual([
    '0 B',
    '999 B',
    '1.0 KB',
    '12 KB',
    '1.0 MB',
    '3.4 MB',
    '12 GB',
  ])
})
