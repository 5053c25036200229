import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseText } from './index.ts'

test('full-width letters and digits become half-width and Chinese punctuation stays', () => {
  expect(normaliseText('Ａｂ１２，真好！')).toBe('Ab12，真好！')
})

test('invisible characters, NUL and directional marks disappear, line feeds and tabs stay', () => {
  expect(normaliseText('\ufeff好\u200b用\u0000\u202e，\t值\n')).toBe('好用，\t值')
})

test('joined emoji stay joined while a joiner inside a word goes', () => {
  expect(normaliseText('👨‍👩‍👧 ab\u200dc')).toBe('👨‍👩‍👧 abc')
})

test('a lone surrogate becomes the replacement character', () => {
  expect(normaliseText('a\ud800b')).toBe('a\ufffdb')
})

test('more than two line feeds become two, whatever the line ends are', () => {
  expect(normaliseText('a\r\n\r\n\r\n\rb')).toBe('a\n\nb')
})

test('letters are composed and a tower of marks is cut', () => {
  expect(normaliseText('e\u0301')).toBe('\u00e9')
  expect(normaliseText(`a${'\u0315\u0300'.repeat(200_000)}`).length).toBeLessThan(12)
})

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const once = normaliseText(text)
      expect(normaliseText(once)).toBe(once)
      expect(once.isWellFormed()).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
