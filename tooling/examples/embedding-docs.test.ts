import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { elementReserves } from '../../apps/storefront/src/element-reserves.ts'
import { elementsIn, firstColumn, root, snippetsOf, textOf } from './snippets-of.ts'

const pages = ['docs/embedding.md', 'docs/embedding.zh-CN.md'] as const
const elements = Object.keys(elementReserves)
const styleSheets = readdirSync(join(root, 'apps/storefront/src/assets'))
  .filter((name) => /^widget.*\.css$/.test(name))
  .map((name) => `apps/storefront/src/assets/${name}`)
const define = textOf('apps/storefront/src/elements/define-element.ts')
const observed = (/observedAttributes = \[([^\]]*)\]/.exec(define)?.[1] ?? '').match(/\w+/g) ?? []
/** Those that the style sheets look at have no need of a script. */
const styled = styleSheets.flatMap((sheet) => textOf(sheet).match(/(?<=:host\(\[)[a-z]+(?==)/g) ?? [])
const known = [...new Set([...observed, ...styled])]

const folder = 'apps/storefront/src'
const renderers = [folder, `${folder}/widgets`].flatMap((place) =>
  readdirSync(join(root, place))
    .filter((name) => name.startsWith('render-') && name.endsWith('.ts'))
    .map((name) => `${place}/${name}`),
)
const parts = renderers.flatMap((path) =>
  [...textOf(path).matchAll(/ part="([a-z -]+)"/g)].flatMap(([, names = '']) => names.split(' ')),
)

describe.each(pages)('%s', (path) => {
  const page = textOf(path)
  const snippets = snippetsOf(path)

  test('names every element that there is, and no other', () => {
    const told = firstColumn(page, path.includes('zh-CN') ? '## 组件' : '## The elements')
    expect(told.map((name) => name.replace(/[<>]/g, '')).sort()).toEqual([...elements].sort())
  })

  test('names every attribute that the elements listen to, and no other', () => {
    const told = firstColumn(page, path.includes('zh-CN') ? '| 属性 ' : '| attribute ')
    expect(told.sort()).toEqual([...known].sort())
  })

  test('names the variables that the style sheets of the elements read', () => {
    const told = firstColumn(page, path.includes('zh-CN') ? '| 变量 ' : '| variable ')
    const used = styleSheets.flatMap((sheet) => textOf(sheet).match(/(?<=var\()--echoloop-[a-z-]+/g) ?? [])
    expect(used.length).toBeGreaterThan(0)
    for (const name of told) expect([...used, '--echoloop-reserve']).toContain(name)
  })

  test('names the parts that can be styled, and no other', () => {
    const told = firstColumn(page, path.includes('zh-CN') ? '| 部分 ' : '| part ')
    expect(told.sort()).toEqual([...new Set(parts)].sort())
  })

  test('shows elements and attributes that exist, each with its shop', () => {
    const used = snippets
      .filter(({ language }) => language === 'html')
      .flatMap(({ text }) => elementsIn(text))
    expect(used.length).toBeGreaterThan(1)
    for (const { name, attributes } of used) {
      expect(elements).toContain(name)
      expect(attributes).toContain('shop')
      for (const attribute of attributes.filter((each) => each !== 'id')) expect(known).toContain(attribute)
    }
  })

  test('leads nowhere in vain', () => {
    for (const [, target = ''] of page.matchAll(/\]\(([^)#:]+\.md)\)/g))
      expect(textOf(`docs/${target}`), target).not.toBe('')
  })
})

test('both languages show the same code', () => {
  const [english, chinese] = pages.map((path) =>
    snippetsOf(path).map(({ language, text }) => [language, text.replace(/>[^<]*</g, '><')]),
  )
  const same = (text = '') => text.replaceAll('language=zh-CN', 'language=en')
  expect(chinese?.map(([language, text]) => [language, same(text)])).toEqual(english)
})
