import { expect, test } from 'vitest'
import { wantedAddress } from './wanted-address.ts'

test('an address of this application is kept through the sign-in', () => {
  expect(wantedAddress('/feedback?sentiment=negative')).toBe('/feedback?sentiment=negative')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/sign-in?to=/',
  7,
])('the address %s is not followed after the sign-in', (address) => {
  expect(wantedAddress(address)).toBeUndefined()
})
