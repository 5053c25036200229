import { expect, test } from 'vitest'
import { readOrigin } from './read-origin.ts'

test.each([
  ['https://shop.example', 'https://shop.example'],
  ['https://shop.example/', 'https://shop.example'],
  ['https://shop.example:8443', 'https://shop.example:8443'],
  ['http://shop.example', undefined],
  ['https://shop.example/log', undefined],
  ['https://shop.example/?to=elsewhere', undefined],
  ['https://shop.example/#x', undefined],
  ['https://name:word@shop.example', undefined],
  ['https://10.0.0.1', undefined],
  ['ftp://shop.example', undefined],
  ['shop.example', undefined],
])('%s is the origin %s', (text, origin) => {
  expect(readOrigin(text, false)).toBe(origin)
})

test('plain http on the own network counts only where the operator allows it', () => {
  expect(readOrigin('http://127.0.0.1:3000/', true)).toBe('http://127.0.0.1:3000')
  expect(readOrigin('http://127.0.0.1:3000/', false)).toBeUndefined()
})
