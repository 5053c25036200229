import { runInNewContext } from 'node:vm'
import { productWidgetNames, shopWidgetNames } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { elementsIn, textOf } from './snippets-of.ts'

const elements = [...new Set([...productWidgetNames, ...shopWidgetNames])].map((name) => `echoloop-${name}`)

describe('the plain page', () => {
  const tagsOf = (path: string) => textOf(path).match(/<[^>]+>/g) ?? []

  test('has the same tags in both languages', () => {
    const names = (path: string) => tagsOf(path).map((tag) => tag.split(/[\s>]/)[0])
    expect(names('examples/plain-html/index.zh-CN.html')).toEqual(names('examples/plain-html/index.html'))
  })

  test('has nothing inline, so that a strict policy lets it through', () => {
    for (const path of ['examples/plain-html/index.html', 'examples/plain-html/index.zh-CN.html']) {
      expect(textOf(path)).not.toMatch(/<style|style="|<script(?![^>]*\ssrc=)|\son\w+=/)
      expect(elementsIn(textOf(path)).map(({ name }) => name)).toContain('echoloop-reviews')
    }
  })
})

describe('the block for Shopify', () => {
  const block = textOf('examples/shopify-theme-block/blocks/echoloop-reviews.liquid')
  const schema = z
    .object({
      settings: z.array(
        z.object({ id: z.string(), options: z.array(z.object({ value: z.string() })).optional() }),
      ),
    })
    .parse(JSON.parse(/{% schema %}([\s\S]*){% endschema %}/.exec(block)?.[1] ?? ''))

  test('reads the settings that its schema offers, and all of them', () => {
    const read = [...block.matchAll(/block\.settings\.(\w+)/g)].map(([, id]) => id)
    expect([...new Set(read)].sort()).toEqual(schema.settings.map(({ id }) => id).sort())
  })

  test('offers elements that exist', () => {
    const offered = schema.settings.find(({ id }) => id === 'widget')?.options ?? []
    expect(offered.length).toBeGreaterThan(3)
    for (const { value } of offered) expect(elements).toContain(`echoloop-${value}`)
  })

  test('closes every tag of Liquid that it opens', () => {
    const count = (pattern: RegExp) => (block.match(pattern) ?? []).length
    expect(count(/{%-? if /g)).toBe(count(/{%-? endif /g))
    expect(count(/^ {2}if /gm)).toBe(count(/^ {2}endif$/gm))
    expect(count(/{[{%]/g)).toBe(count(/[%}]}/g))
  })
})

describe('the page of the mini program', () => {
  const pageSchema = z.object({ onLoad: z.function(), onShareAppMessage: z.function() })
  const started = (product: string) => {
    const data: Record<string, unknown> = {}
    const Page = (page: unknown) => {
      const { onLoad } = pageSchema.parse(page)
      Reflect.apply(onLoad, { setData: (changed: object) => Object.assign(data, changed) }, [{ product }])
    }
    runInNewContext(textOf('examples/mini-program/pages/reviews/reviews.js'), { Page })
    return data
  }

  test('opens the hosted page of the product', () => {
    expect(started('prd_01a2').address).toBe(
      'https://reviews.example.com/p/prd_01a2?shop=shp_yourshop&lang=zh-CN',
    )
  })

  test('opens no address that somebody put in the place of a product', () => {
    for (const product of ['', '../../evil', 'prd_1?shop=x', 'https://evil.example'])
      expect(started(product)).toEqual({ failure: expect.stringContaining('没有找到') })
  })

  test('is registered', () => {
    const { pages } = z
      .object({ pages: z.array(z.string()) })
      .parse(JSON.parse(textOf('examples/mini-program/app.json')))
    expect(pages).toContain('pages/reviews/reviews')
    expect(JSON.parse(textOf('examples/mini-program/pages/reviews/reviews.json'))).toHaveProperty(
      'navigationBarTitleText',
    )
  })
})
