import { expect, test } from 'vitest'
import { findPersonalData, maskPersonalData } from './index.ts'

test.each([
  ['我的手机是136 0000 1234，快回电', 'phone', '136 0000 1234'],
  ['电话１３６００００１２３４', 'phone', '１３６００００１２３４'],
  ['打+86-136-0000-1234找我', 'phone', '+86-136-0000-1234'],
  ['座机 021-55501234', 'phone', '021-55501234'],
  ['call (555) 234-5678 please', 'phone', '(555) 234-5678'],
  ['写信到 li.lei+shop@example.com 吧', 'email', 'li.lei+shop@example.com'],
  ['身份证11010519491231002X', 'id-card', '11010519491231002X'],
  ['卡号 4111 1111 1111 1111', 'bank-card', '4111 1111 1111 1111'],
  ['请寄到江苏省南京市鼓楼区青岛路12号3单元501', 'address', '江苏省南京市鼓楼区青岛路12号3单元501'],
  ['I live at 12 North Elm Street, Apt 4B', 'address', '12 North Elm Street, Apt 4B'],
])('%s holds a %s', (text, kind, words) => {
  const [span] = findPersonalData(text)
  expect(span?.kind).toBe(kind)
  expect(text.slice(span?.start, span?.end)).toBe(words)
})

test.each([
  '价格2999元，降了500',
  '2023-10-15买的，16日到',
  '尺寸170/92A，长180.5厘米',
  '订单号13600001234567',
  '快递单号 4111111111111111',
  '型号SM58-2000X，买了100个',
  '身份证110105194912310021',
  '11号下单，12号到，1号店',
  'about 100 people at 5 pm, $1,299.00',
])('%s holds none', (text) => {
  expect(findPersonalData(text)).toEqual([])
})

test('a mask speaks the language around it and each kind is told once', () => {
  expect(maskPersonalData('打13600001234或13600005678')).toEqual({
    text: '打［手机号］或［手机号］',
    found: ['phone'],
  })
  expect(maskPersonalData('mail me at a@example.com')).toEqual({
    text: 'mail me at [email]',
    found: ['email'],
  })
})
