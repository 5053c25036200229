import { expect, it } from 'vitest'
import { keepWords, readKeptWords } from './kept-words.ts'

// Node has no tab: what is tested is that words live on where the browser keeps none.
it('keeps words under their name until they are saved or emptied', () => {
  keepWords('refusal one', '与商品无关')
  keepWords('refusal two', 'something else')
  expect(readKeptWords('refusal one')).toBe('与商品无关')
  keepWords('refusal one', undefined)
  expect(readKeptWords('refusal one')).toBeUndefined()
  expect(readKeptWords('refusal two')).toBe('something else')
  keepWords('refusal two', '')
  expect(readKeptWords('refusal two')).toBeUndefined()
})
