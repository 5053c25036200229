import { expect, test } from 'vitest'
import { formatMoney } from './format-money.ts'

test('an amount is written with the digits its currency has', () => {
  expect(formatMoney({ cents: 19_900, currency: 'CNY', language: 'zh-CN' })).toBe('¥199.00')
  expect(formatMoney({ cents: 1999, currency: 'USD', language: 'en' })).toBe('$19.99')
  expect(formatMoney({ cents: 1999, currency: 'JPY', language: 'en' })).toBe('¥1,999')
})

test('without a currency it is a number with two digits', () => {
  expect(formatMoney({ cents: 123_450, currency: null, language: 'en' })).toBe('1,234.50')
})
