import { readFileSync } from 'node:fs'
import {
  contrastOf,
  judgeTheme,
  nearestReadable,
  type ShopTheme,
  themeColourNames,
  themeDensities,
  themeFonts,
  themeGroundColours,
  themeGrounds,
  usualTheme,
} from '@echoloop/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writePageThemeCss, writeThemeCss } from '../src/index.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

const theme: fc.Arbitrary<ShopTheme> = fc.record({
  accent: colour,
  accentDark: colour,
  star: colour,
  starDark: colour,
  ground: fc.constantFrom(...themeGrounds),
  radius: fc.integer({ min: 0, max: 24 }),
  font: fc.constantFrom(...themeFonts),
  density: fc.constantFrom(...themeDensities),
  pageSize: fc.integer({ min: 5, max: 20 }),
  feedbackPlace: fc.constantFrom('end', 'start', 'none'),
})

describe('contrast', () => {
  test('is that of WCAG for colours whose contrast is published', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(contrastOf('#ff0000', '#ffffff')).toBeCloseTo(4.0, 2)
  })

  test('of the offered colour always suffices, and a colour that suffices is its own offer', () => {
    fc.assert(
      fc.property(theme, (one) => {
        for (const { name, colour: given, passes, offered, needed } of judgeTheme(one)) {
          const grounds = themeGroundColours[name.endsWith('Dark') ? 'dark' : 'light']
          for (const ground of [grounds.ground, grounds.raised])
            expect(contrastOf(offered, ground)).toBeGreaterThanOrEqual(needed)
          expect(offered === given).toBe(passes)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('of the offer is not far beyond what is needed: the hue is kept, not thrown away for black', () => {
    const offered = nearestReadable('#9fd8cc', { grounds: ['#ffffff'], needed: 4.5 })
    expect(contrastOf(offered, '#ffffff')).toBeLessThan(4.7)
    expect(offered).toMatch(/^#[0-5]/)
  })

  test('suffices for the usual theme on every ground', () => {
    for (const ground of themeGrounds)
      expect(judgeTheme({ ...usualTheme, ground }).every(({ passes }) => passes)).toBe(true)
  })
})

describe('the style sheet of a theme', () => {
  test('sets variables on the elements alone, and nothing but closed values', () => {
    fc.assert(
      fc.property(theme, (one) => {
        const css = writeThemeCss(one)
        for (const line of css.split('\n').filter((text) => text !== ''))
          expect(line).toMatch(
            /^(:is\(echoloop-[a-z, -]+\) \{|:is\(\.dark, [^()]+\) :is\(echoloop-[a-z, -]+\), :is\(echoloop-[a-z, -]+\)\[theme="dark"\] \{| {2}echoloop-[a-z-]+:not\(:defined\) \{ [^{}]+ \}| {2}--echoloop-[a-z-]+: [^;{}]+;|\}|@media \((prefers-color-scheme: dark|scripting: enabled)\) \{)$/,
          )
        expect(css).not.toMatch(/url\(|@import|expression|<|:root|display: none/)
        for (const name of themeColourNames)
          expect(css.includes(one[name]) || one.ground !== 'page').toBe(true)
      }),
    )
  })

  test('keeps each element’s room until its script has come', () => {
    const css = writeThemeCss(usualTheme)
    expect(css).toContain(
      'echoloop-reviews:not(:defined) { display:block!important;position:static!important;float:none!important;min-height:var(--echoloop-reserve, max(32rem, 100vh))!important }',
    )
    expect(css).toContain('echoloop-rating:not(:defined)')
    const lasting = readFileSync(new URL('../src/assets/echoloop.css', import.meta.url), 'utf8')
    const flat = (text: string) => text.replaceAll(/\s+/g, '').replaceAll(';}', '}')
    expect(flat(css)).toContain(flat(lasting.slice(lasting.indexOf('@media'))))
  })

  test('of a ground that is always light never turns dark, on a shop’s page and on ours', () => {
    const css = writeThemeCss({ ...usualTheme, ground: 'light' })
    expect(css).toContain('--echoloop-ground: #ffffff;')
    expect(css).not.toMatch(/prefers-color-scheme|\.dark/)
    const page = writePageThemeCss({ ...usualTheme, ground: 'light' })
    expect(page).toContain('--echoloop-accent-dark: #0b6b5b;')
    expect(page).toContain('color-scheme: light;')
  })

  test('of the device’s ground turns dark with the device, of the page’s with the page', () => {
    expect(writeThemeCss({ ...usualTheme, ground: 'auto' })).toMatch(
      /@media \(prefers-color-scheme: dark\) \{\n[^}]*--echoloop-accent: #63cdb7;/,
    )
    const ofPage = writeThemeCss(usualTheme)
    expect(ofPage).not.toContain('prefers-color-scheme')
    expect(ofPage).toMatch(/:is\(\.dark, [^}]*--echoloop-accent: #63cdb7;/)
  })
})
