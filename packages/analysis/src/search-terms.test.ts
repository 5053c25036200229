import { expect, test } from 'vitest'
import { fingerprint, searchQueryTerms, searchTerms } from './index.ts'

test('a text is found by its pairs, its characters and its English words', () => {
  const { bigrams, latin } = searchTerms('屏幕很亮 Great Screen\u0000屏幕')
  expect(bigrams.toSorted()).toEqual(['亮', '幕', '幕很', '屏', '屏幕', '很', '很亮'].toSorted())
  expect(latin).toBe('great screen')
})

test('every term of a query is among the terms of a text that contains it', () => {
  const { bigrams } = searchTerms('这块屏幕很亮')
  const query = searchQueryTerms('屏幕 亮')
  expect(query.phrases).toEqual(['屏幕', '亮'])
  expect(query.all.every((term) => bigrams.includes(term))).toBe(true)
})

test('copies that differ in case, width, spaces and signs have one fingerprint, other texts another', () => {
  expect(fingerprint('Good，真 好!!')).toBe(fingerprint('ＧＯＯＤ 真好'))
  expect(fingerprint('真好')).not.toBe(fingerprint('好真'))
  expect(fingerprint('真好')).toMatch(/^[0-9a-f]{16}$/)
  expect(fingerprint('！！')).not.toBe(fingerprint('？？'))
})
