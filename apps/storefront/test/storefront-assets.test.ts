import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { renderProductPage, renderReviewForm, storefrontAssets } from '../src/index.ts'
import { type WidgetName, widgetParts } from '../src/widgets/widget-parts.ts'
import { chineseFrame, productPage, review } from './sample-data.ts'

const kilobyte = 1024

function content(name: string): Buffer {
  const asset = storefrontAssets.find(({ file }) => file.pathname.endsWith(`/${name}`))
  if (!asset) throw new Error(`no asset ${name}`)
  return readFileSync(asset.file)
}

function zipped(...contents: (string | Buffer)[]): number {
  return contents.reduce((sum, one) => sum + gzipSync(one).length, 0)
}

describe('names of assets', () => {
  test('carry the hash of what is in the file', () => {
    const named = storefrontAssets.filter(({ isImmutable }) => isImmutable)
    expect(named).not.toHaveLength(0)
    for (const { path, file } of named) {
      const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8)
      expect(path, 'write the new hash into versions of storefront-assets.ts').toContain(`-${hash}.`)
    }
  })

  test('that shops paste into their own pages never change', () => {
    const lasting = storefrontAssets.filter(({ isImmutable }) => !isImmutable)
    expect(lasting.map(({ path }) => path)).toEqual(['echoloop.js', 'echoloop.css'])
  })
})

describe('bytes, zipped as they travel', () => {
  test.each([
    { count: 10, length: 2000, ceiling: 100 },
    { count: 10, length: 200, ceiling: 25 },
  ])('a page of $count reviews of $length random characters stays under $ceiling KB', (input) => {
    const items = Array.from({ length: input.count }, (_, index) =>
      review({ id: `fbk_${index}`, text: randomText(input.length, index), verified: true }),
    )
    const page = renderProductPage(chineseFrame, productPage({ items }))
    expect(zipped(page, content('pages.css'), content('mark.svg'))).toBeLessThan(input.ceiling * kilobyte)
  })

  test('the form stays under 20 KB with all it loads', () => {
    const dimensions = Array.from({ length: 8 }, (_, index) => ({
      code: `a.${index}`,
      name: `第 ${index} 项`,
    }))
    const page = renderReviewForm(chineseFrame, {
      token: 'token',
      product: { name: '杯' },
      order: { number: '1' },
      dimensions,
      action: '/r/token',
    })
    const assets = ['pages.css', 'review-form.css', 'review-form.js', 'review-uploads.js', 'mark.svg']
    for (const name of assets) expect(page).toContain(`/storefront/${name.split('.')[0]}-`)
    expect(zipped(page, ...assets.map(content))).toBeLessThan(20 * kilobyte)
  })

  test.each([
    { what: 'the loader', names: ['echoloop.js'], ceiling: 3 },
    { what: 'what the badge needs beside it', names: needs('rating'), ceiling: 3 },
    { what: 'all that the list needs', names: ['echoloop.js', ...needs('reviews')], ceiling: 10 },
    { what: 'all that a survey needs', names: ['echoloop.js', ...needs('survey')], ceiling: 30 },
    { what: 'what asking at touchpoints needs beside it', names: needs('journey'), ceiling: 6 },
    { what: 'all other elements together', names: ['echoloop.js', ...allNeeds()], ceiling: 25 },
  ])('$what: at most $ceiling KB', ({ names, ceiling }) => {
    expect(zipped(...names.map(content))).toBeLessThanOrEqual(ceiling * kilobyte)
  })
})

/** Files of one element beside the loader. */
function needs(name: WidgetName): string[] {
  const { styles = [], script } = widgetParts[name] ?? {}
  return [...styles, ...(script === undefined ? [] : [script])]
}

function allNeeds(): string[] {
  const { survey: _survey, ...others } = widgetParts
  const files = Object.values(others).flatMap(({ styles, script }) => [...styles, script ?? []].flat())
  return [...new Set(files)]
}

/** Chinese characters drawn evenly from 3,000, which zip far worse than any real text; the same each time. */
function randomText(length: number, start: number): string {
  let seed = start + 7
  const characters = Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return 0x4e00 + (seed % 3000)
  })
  return String.fromCharCode(...characters)
}
