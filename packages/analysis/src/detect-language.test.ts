import { expect, test } from 'vitest'
import { detectLanguage } from './index.ts'

test.each([
  ['很好', 'zh-Hans'],
  ['这台风扇声音有点大，别的都满意', 'zh-Hans'],
  ['這台風扇聲音有點大，別的都滿意', 'zh-Hant'],
  ['iPhone 15 Pro Max 收到了，不错', 'zh-Hans'],
  ['The lid does not close and I am not happy', 'en'],
  ['Nice!', 'en'],
  ['这个 fan is very loud but I like it 声音很大', 'mixed'],
  ['muito bom, recomendo para todos', 'other'],
  ['très bien, je suis content', 'other'],
  ['とても気に入りました', 'other'],
  ['정말 좋아요', 'other'],
  ['Отличный товар', 'other'],
  ['😀😀', 'other'],
  ['12345', 'other'],
  ['', 'other'],
])('%s is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language)
})
