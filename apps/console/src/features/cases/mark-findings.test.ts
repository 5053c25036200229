import { expect, test } from 'vitest'
import { markFindings } from './mark-findings.ts'

const text = 'Thank you. Give us five stars and we refund 50.'
const at = (words: string, severity: 'block' | 'warn' | 'hint') => ({
  severity,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

test('the pieces give the text again, and each place is marked', () => {
  const pieces = markFindings(text, [at('five stars', 'block'), at('50', 'warn')])
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.filter(({ finding }) => finding).map((piece) => piece.text)).toEqual(['five stars', '50'])
})

test('where two findings meet the weightier one shows', () => {
  const pieces = markFindings(text, [at('us five', 'hint'), at('five stars', 'block')])
  expect(
    pieces.filter(({ finding }) => finding).map((piece) => [piece.text, piece.finding?.severity]),
  ).toEqual([
    ['us ', 'hint'],
    ['five', 'block'],
    [' stars', 'block'],
  ])
})

test('what is missing concerns the whole and marks nothing', () => {
  const pieces = markFindings(text, [{ severity: 'warn', start: 0, end: text.length }])
  expect(pieces).toEqual([{ text, start: 0, finding: undefined }])
})

test('a finding of a text that has become shorter since is left out', () => {
  expect(markFindings('short', [{ severity: 'block', start: 3, end: 30 }])).toHaveLength(1)
  expect(markFindings('', [{ severity: 'block', start: 0, end: 0 }])).toEqual([])
})
