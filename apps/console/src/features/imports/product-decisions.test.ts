import type { ImportProduct } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { chosenValue, closestDecisions, decisionOf } from './product-decisions.ts'

const product: ImportProduct = {
  key: 'name:pot',
  label: 'Pot',
  sku: null,
  handle: null,
  number: null,
  name: 'Pot',
  rows: 3,
  decision: null,
  product: null,
  suggestions: [{ id: 'prd_1', sku: 'P', name: 'Pots', likeness: 0.8 }],
}

test('a chosen value is a product, another decision, or none', () => {
  expect(decisionOf('k', 'prd_1')).toEqual({ key: 'k', decision: 'product', productId: 'prd_1' })
  expect(decisionOf('k', 'skip')).toEqual({ key: 'k', decision: 'skip' })
  expect(decisionOf('k', undefined)).toEqual({ key: 'k', decision: null })
  expect(chosenValue(product)).toBeUndefined()
  expect(chosenValue({ ...product, decision: 'new' })).toBe('new')
  expect(
    chosenValue({ ...product, decision: 'product', product: { id: 'prd_2', sku: 'a', name: 'b' } }),
  ).toBe('prd_2')
})

test('only undecided products with a close name are proposed together', () => {
  const far = { ...product, suggestions: [{ ...product.suggestions[0], likeness: 0.3 }] }
  expect(
    closestDecisions([product, far, { ...product, decision: 'skip' }, { ...product, suggestions: [] }]),
  ).toEqual([{ key: 'name:pot', decision: 'product', productId: 'prd_1' }])
})
