import { expect, test } from 'vitest'
import { storeAddress } from './store-address.ts'
import { openWooCommerceStore } from './woocommerce-store.ts'

const keys = { apiSecret: 'shpss_0123456789', clientId: 'client-012345' }
const shopify = (address: string, mayBePrivate = false) =>
  storeAddress({ kind: 'shopify', address, ...keys }, mayBePrivate)
const woo = (address: string, mayBePrivate = false) =>
  storeAddress(
    { kind: 'woocommerce', address, consumerKey: 'ck_012345678', consumerSecret: 'cs_012345678' },
    mayBePrivate,
  )

test.each([
  ['tea-house', 'https://tea-house.myshopify.com'],
  ['tea-house.myshopify.com', 'https://tea-house.myshopify.com'],
  ['https://Tea-House.myshopify.com/admin/products', 'https://tea-house.myshopify.com'],
])('takes %s for the Shopify store %s', (typed, address) => {
  expect(shopify(typed)).toBe(address)
})

test.each([
  'https://evil.example/tea-house.myshopify.com',
  'tea-house.myshopify.com.evil.example',
  'http://tea-house.myshopify.com',
  'https://tea-house.myshopify.com@evil.example',
  'https://tea-house.myshopify.com:8443',
  '127.0.0.1',
  'no store',
])('refuses %s as a Shopify store', (typed) => {
  expect(() => shopify(typed)).toThrow('connector/wrong-address')
})

test.each([
  ['shop.example', 'https://shop.example'],
  ['https://example.com/cn/wp-admin/admin.php?page=wc', 'https://example.com/cn'],
  ['https://example.com/tea/', 'https://example.com/tea'],
])('takes %s for the WooCommerce site %s', (typed, address) => {
  expect(woo(typed)).toBe(address)
})

test.each(['http://shop.example', 'ftp://shop.example', 'https://user:pass@shop.example', ''])(
  'refuses %s as a WooCommerce site',
  (typed) => {
    expect(() => woo(typed)).toThrow('connector/wrong-address')
  },
)

test('lets the operator’s own network pass only where the setting says so', () => {
  expect(woo('http://127.0.0.1:8080', true)).toBe('http://127.0.0.1:8080')
  expect(() => woo('http://127.0.0.1:8080')).toThrow('connector/wrong-address')
})

test.each([
  'https://127.0.0.1',
  'https://[::1]',
  'https://10.0.0.8',
  'https://169.254.169.254',
  'https://localhost',
])('asks nothing of a store at %s, which is inside', async (address) => {
  const secrets = { consumerKey: 'ck', consumerSecret: 'cs', webhookSecret: 'w' }
  const door = openWooCommerceStore({ address, secrets, mayBePrivate: false })
  expect(await door.greet()).toEqual({
    kind: 'failed',
    code: 'connector/address-refused',
    isPassing: false,
  })
})
