import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  createAnalyser,
  detectLanguage,
  findPersonalData,
  fingerprint,
  maskPersonalData,
  normaliseText,
  searchQueryTerms,
  searchTerms,
} from './index.ts'
import { readModels } from './read-models.ts'

const analyser = createAnalyser(readModels())

function checkOffsets(text: string): void {
  const { aspects, needs, personalData, sentiment } = analyser.analyse({ text })
  for (const { start, end, span } of [...aspects, ...needs]) {
    expect(span).toBe(text.slice(start, end))
    expect(start).toBeLessThan(end)
    expect(end).toBeLessThanOrEqual(text.length)
  }
  let last = 0
  for (const { start, end } of personalData) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    last = end
  }
  expect(last).toBeLessThanOrEqual(text.length)
  expect(Math.abs(sentiment.score)).toBeLessThanOrEqual(1)
  expect(sentiment.confidence).toBeGreaterThanOrEqual(0)
  expect(sentiment.confidence).toBeLessThanOrEqual(1)
}

function readEverywhere(text: string): void {
  checkOffsets(text)
  detectLanguage(text)
  fingerprint(text)
  searchTerms(text)
  searchQueryTerms(text)
  const masked = maskPersonalData(text)
  expect(masked.found.length > 0).toBe(findPersonalData(text).length > 0)
  normaliseText(text)
}

test.each([
  ['nothing', ''],
  ['blanks', ' \n\t '],
  ['one emoji', '😀'],
  ['a joined emoji', '👨‍👩‍👧'],
  ['HTML', '<script>alert("好")</script><p style="color:red">质量&nbsp;不错</p>'],
  [
    'base64',
    'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==',
  ],
  ['mixed scripts', 'Хорошо 很好 good جيد 좋아요 とても'],
  ['lone surrogates', '很好\ud800用\udc00，不\udfff错'],
  ['zero-width padding', '很\u200b\u200b好\u200d用\u2060，\ufeff物流快'],
  ['right-to-left marks', '\u202e很好用\u202c\u200f，质量差\u2067'],
  ['only punctuation', '。。。！！！？？？,,,...'],
  ['control characters', '质量\u0000很\u0007好\u001b[31m'],
])('%s is read without harm', (_name, text) => {
  readEverywhere(text)
})

test.each([
  '好',
  'a',
  '1',
  '@',
  ' ',
  '，',
  '.',
  '不',
  '😀',
  '\ud800',
  '\u0301',
  'a@',
  '1-',
  '路1号',
  '但是',
  '加 ',
  '\n',
])('a million units of %j are read', (unit) => {
  readEverywhere(unit.repeat(1_000_000 / unit.length))
})

test('any text of any Unicode block is read with valid offsets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => readEverywhere(text)),
    { numRuns: 800 },
  )
})

test('any sequence of UTF-16 units, well formed or not, is read', () => {
  const unit = fc.integer({ min: 0, max: 0xffff })
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 120 }), (units) => readEverywhere(String.fromCharCode(...units))),
    { numRuns: 800 },
  )
})

test('pieces of real wording in any order are read', () => {
  const piece = fc.constantFrom(
    '屏幕',
    '不',
    '很清晰',
    '，',
    '但是',
    'but ',
    'the screen ',
    '13600001234',
    '！',
    '\u200d',
    '😡',
    '3.5寸',
    '希望',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => readEverywhere(pieces.join(''))),
    { numRuns: 500 },
  )
})
