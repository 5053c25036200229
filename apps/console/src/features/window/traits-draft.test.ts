import { reviewTraitSchema } from '@echoloop/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTrait, beginTraits, isComplete, moveTrait, traitsOf } from './traits-draft.ts'

const skin = { code: 'skin', name: '肤质', nameEn: 'Skin', values: ['干性', '油性'] }
const height = { code: 'height', name: '身高', nameEn: 'Height', values: ['160', '170'] }

test('a trait keeps its code when it is renamed or moved, so that answers keep their meaning', () => {
  const [first, second] = beginTraits([skin, height])
  const renamed = [
    { ...(first ?? { ...skin, key: 0 }), nameEn: 'Skin type' },
    second ?? { ...height, key: 1 },
  ]
  expect(traitsOf(moveTrait(renamed, { key: 1, by: -1 }))).toEqual([height, { ...skin, nameEn: 'Skin type' }])
})

test('the first cannot move up nor the last down', () => {
  const drafts = beginTraits([skin, height])
  expect(moveTrait(drafts, { key: 0, by: -1 })).toBe(drafts)
  expect(moveTrait(drafts, { key: 1, by: 1 })).toBe(drafts)
})

test('whatever names are written, codes fit and differ', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 6 }), (names) => {
      let drafts = beginTraits([skin])
      for (const nameEn of names) drafts = addTrait(drafts, { ...skin, code: '', nameEn })
      const codes = traitsOf(drafts).map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
      for (const code of codes) expect(reviewTraitSchema.shape.code.safeParse(code).success).toBe(true)
    }),
  )
})

test('a trait without names or answers is not whole', () => {
  const [empty] = addTrait([])
  expect(empty && isComplete(empty)).toBe(false)
  expect(isComplete({ ...skin, key: 0 })).toBe(true)
})
