import { expect, test } from 'vitest'
import { windowElements } from './window-elements.ts'
import { readWindowSearch } from './window-search.ts'
import { platforms, type SnippetOrder, writePolicyLines, writeSnippet } from './write-snippet.ts'

const shopId = `shp_${'1'.repeat(32)}`
const productId = `prd_${'2'.repeat(32)}`
const order: SnippetOrder = {
  element: 'reviews',
  platform: 'html',
  shopId,
  productId,
  base: 'https://voices.example/echoloop',
  ground: 'page',
  feedbackPlace: 'end',
  language: 'en',
}

test('plain HTML gets look and loader once, and the element with its ids', () => {
  expect(writeSnippet(order)).toEqual([
    {
      step: 0,
      code: `<link rel="stylesheet" href="https://voices.example/echoloop/storefront/themes/${shopId}.css">
<script type="module" async src="https://voices.example/echoloop/storefront/echoloop.js"></script>`,
    },
    { step: 1, code: `<echoloop-reviews shop="${shopId}" product="${productId}"></echoloop-reviews>` },
  ])
})

test('elements of the whole shop name no product, and a ground that is not the page’s is an attribute', () => {
  const [, element] = writeSnippet({ ...order, element: 'best', ground: 'auto' })
  expect(element?.code).toBe(`<echoloop-best shop="${shopId}" theme="auto"></echoloop-best>`)
})

test('a page’s own variable is written as its platform writes it, and then its step is told', () => {
  const own = { ...order, productId: undefined }
  const codes = (platform: SnippetOrder['platform']) =>
    writeSnippet({ ...own, platform }).map(({ code }) => code ?? '')
  expect(codes('react').at(-1)).toContain('product={product.echoloopId}')
  expect(codes('shopify').at(-1)).toContain('product="{{ product.metafields.echoloop.product }}"')
  expect(codes('woocommerce').at(-1)).toContain(`product="' . esc_attr($product) . '"></echoloop-reviews>'`)
  expect(writeSnippet({ ...own, platform: 'shopify' })).toHaveLength(3)
  expect(writeSnippet({ ...order, platform: 'shopify' })).toHaveLength(2)
})

test('every element has a snippet for every platform, over the server’s own address', () => {
  for (const platform of platforms)
    for (const element of windowElements) {
      const text = writeSnippet({ ...order, platform, element })
        .map(({ code }) => code ?? '')
        .join('\n')
      expect(text).toContain('voices.example')
      expect(text).not.toContain('undefined')
    }
})

test('a policy needs the origin alone, a 小程序 the host', () => {
  expect(writePolicyLines(order)).toContain('script-src https://voices.example')
  expect(writePolicyLines({ ...order, platform: 'miniprogram' })).toEqual(['voices.example'])
})

test('an address carries element, product and platform, and drops what is neither', () => {
  expect(readWindowSearch({ element: 'rating', product: productId, platform: 'react', q: 'x' })).toEqual({
    element: 'rating',
    product: productId,
    platform: 'react',
  })
  expect(readWindowSearch({ element: 'clock', product: '"><script>', platform: 'fax' })).toEqual({})
})
