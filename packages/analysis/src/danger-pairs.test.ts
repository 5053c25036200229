import { expect, test } from 'vitest'
import { isDangerous } from './danger-pairs.ts'
import { hashWord } from './hash-units.ts'

test('two words that name a danger only together are known, in their order', () => {
  expect(isDangerous(hashWord('caught'), hashWord('fire'))).toBe(true)
  expect(isDangerous(hashWord('fire'), hashWord('caught'))).toBe(false)
  expect(isDangerous(hashWord('camp'), hashWord('fire'))).toBe(false)
})
