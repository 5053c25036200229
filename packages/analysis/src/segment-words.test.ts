import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  codeMask,
  costOfWord,
  decodeDictionary,
  encodeDictionary,
  slotOfPrefix,
  wordCode,
} from './dictionary.ts'
import { hashBasis, hashPrime, hashWord } from './hash-units.ts'
import { createSegmenter } from './segment-words.ts'
import { roomForTokens } from './tokenise.ts'
import { foldText, unitKind, unitKinds } from './unit-tables.ts'

const words = new Map([
  ['屏', 300],
  ['幕', 100],
  ['屏幕', 400],
  ['清', 200],
  ['清晰', 500],
  ['晰', 3],
  ['很', 9000],
  ['大学', 700],
  ['学生', 900],
  ['大学生', 600],
  ['生', 800],
  ['大', 9000],
  ['学', 900],
  ['t恤', 50],
  ['4s店', 20],
  ['店', 400],
  ['长', 300],
])
const segment = createSegmenter(decodeDictionary(encodeDictionary(words)))

function cut(text: string): string[] {
  const folded = foldText(text)
  const units = new Uint16Array(text.length + 1)
  for (let index = 0; index < text.length; index++) units[index] = folded.charCodeAt(index)
  const tokens = roomForTokens(text.length)
  segment(units, text.length, tokens)
  return Array.from({ length: tokens.count }, (_, index) => {
    const word = text.slice(tokens.starts[index], tokens.ends[index])
    expect(tokens.hashes[index]).toBe(hashWord(foldText(word)))
    return word
  })
}

function withoutSpace(text: string): string {
  return text
    .split('')
    .filter((unit) => unitKinds[foldText(unit).charCodeAt(0)] !== unitKind.space)
    .join('')
}

test.each([
  ['the words of the dictionary are found', '屏幕很清晰', ['屏幕', '很', '清晰']],
  ['the likelier of two ways is taken', '大学生', ['大学生']],
  ['unknown characters stand alone', '屏幕龘靐', ['屏幕', '龘', '靐']],
  ['a traditional word is found by its simplified form', '螢幕清晰', ['螢', '幕', '清晰']],
  ['letters and digits stay whole', 'iPhone15很大', ['iPhone15', '很', '大']],
  ['a number keeps its point', '3.5寸，3.', ['3.5', '寸', '，', '3', '.']],
  ['a word may begin with letters', 'T恤很大，4S店长', ['T恤', '很', '大', '，', '4S店', '长']],
  ['no word ends inside a run of letters', '大ts店', ['大', 'ts', '店']],
  ['every mark stands alone and blanks fall away', '很！！ 大', ['很', '！', '！', '大']],
  ['the halves of a pair stay together', '很😀大', ['很', '😀', '大']],
  ['a lone half stands alone', '很\udc00大\ud83d', ['很', '\udc00', '大', '\ud83d']],
])('%s', (_name, text, expected) => {
  expect(cut(text)).toEqual(expected)
})

test('the words put together give the text again, without its blanks', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '屏幕',
      '大学生',
      '清',
      '很',
      'T恤',
      '4s店',
      '3.',
      '5',
      ' ',
      '！',
      '\ud83d',
      '\ude00',
      '\u200b',
    ),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      expect(withoutSpace(cut(text).join(''))).toBe(withoutSpace(text))
    }),
    { numRuns: 1000 },
  )
})

test('the dictionary is asked at most eight times for a unit, whatever the text', () => {
  const dictionary = decodeDictionary(encodeDictionary(new Map([['大大大大大大大大', 5]])))
  let asked = 0
  const entries = new Proxy(dictionary.entries, {
    get: (target, key) => {
      if (key === 'length') return target.length
      asked++
      return Reflect.get(target, key)
    },
  })
  const counting = createSegmenter({ entries })
  const length = 100_000
  const tokens = roomForTokens(length)
  counting(new Uint16Array(length + 1).fill('大'.charCodeAt(0)), length, tokens)
  expect(tokens.count).toBe(length / 8)
  // Each time reads an entry, compares it and hands it over.
  expect(asked).toBeLessThanOrEqual(length * 8 * 4)
})

test('a dictionary read back knows the cost of every word and no other word', () => {
  const word = fc.string({ unit: fc.constantFrom('好', '用', '的', 'a', '屏'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), word, (some, other) => {
      const frequencies = new Map(some.map((known, index) => [known, 10 + index]))
      const total = [...frequencies.values()].reduce((sum, frequency) => sum + frequency, 0)
      const { entries } = decodeDictionary(encodeDictionary(frequencies))
      const codeOf = (known: string) => entries[slotOfPrefix(entries, unfinishedHash(known))] & codeMask
      for (const [known, frequency] of frequencies)
        expect(codeOf(known)).toBe(wordCode + costOfWord(frequency, total))
      if (!frequencies.has(other)) expect(codeOf(other)).toBeLessThan(wordCode)
    }),
  )
})

function unfinishedHash(word: string): number {
  let hash: number = hashBasis
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), hashPrime)
  return hash
}
