import { expect, test } from 'vitest'
import { similarQuestions } from './similar-questions.ts'

const known = [
  '能放进洗碗机吗',
  '保温多久，放一晚上还热吗',
  '电池能用几天',
  'Does it fit a 15 inch laptop?',
  'Is the strap long enough?',
].map((text, index) => ({ id: `q${index}`, text }))

test.each([
  ['可以放洗碗机洗吗', '能放进洗碗机吗'],
  ['保温一晚上可以吗？', '保温多久，放一晚上还热吗'],
  ['Will a 15-inch laptop fit?', 'Does it fit a 15 inch laptop?'],
])('%s is shown with %s', (text, wanted) => {
  expect(similarQuestions(text, known).map((question) => question.text)).toEqual([wanted])
})

test.each(['', '？？', '有没有红色的', 'Is it waterproof?', '吗'])('%j is like none of them', (text) => {
  expect(similarQuestions(text, known)).toEqual([])
})

test('at most three are shown, the most alike first', () => {
  const many = ['洗碗机', '洗碗机能洗吗', '洗碗机洗会掉色吗', '洗碗机烘干会变形吗'].map((text, index) => ({
    id: `${index}`,
    text,
  }))
  const found = similarQuestions('洗碗机洗会掉色吗', many)
  expect(found).toHaveLength(3)
  expect(found[0]?.text).toBe('洗碗机洗会掉色吗')
})
