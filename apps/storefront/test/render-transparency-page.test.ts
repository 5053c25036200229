import { describe, expect, test } from 'vitest'
import {
  renderEvidencePack,
  renderTransparencyPage,
  type Share,
  type ShownFlags,
  type TransparencyFigures,
} from '../src/index.ts'
import { chineseFrame, englishFrame } from './sample-data.ts'

const share = (count: number, of: number): Share => ({ count, of, low: 0.1, high: 0.9 })
const decisions = {
  published: share(90, 100),
  held: share(4, 100),
  refused: share(6, 100),
  withdrawn: 3,
  waiting: 2,
}
const times = {
  decided: 98,
  within24Hours: share(95, 100),
  medianMs: 7_200_000,
  slowMs: 40_000_000,
  waiting: 3,
  late: 2,
}
const noTimes = { decided: 0, within24Hours: share(0, 0), medianMs: null, slowMs: null, waiting: 0, late: 0 }
const figures: TransparencyFigures = {
  from: '2025-03-01T00:00:00.000Z',
  to: '2026-03-01T00:00:00.000Z',
  asOf: '2026-03-01T10:00:00.000Z',
  rates: [5, 1].map((stars) => ({ stars, ...decisions })),
  total: decisions,
  times: { all: times, people: noTimes },
  sources: { verified: share(80, 90), imported: share(4, 90), unverified: share(6, 90) },
}
const nothing = share(0, 0)
const flags: ShownFlags = {
  from: figures.from,
  to: figures.to,
  flags: 0,
  open: 0,
  confirmed: nothing,
  held: nothing,
  reviews: nothing,
  medianHours: null,
}
const head = { size: 1234, root: 'ab'.repeat(32), at: '2026-03-01T09:00:00.000Z', keyId: 'cd'.repeat(16) }
const languageUrls = { en: '/transparency?lang=en', 'zh-CN': '/transparency?lang=zh-CN' }
const page = {
  shopId: `shp_${'1'.repeat(32)}`,
  publicUrl: 'https://shop.example',
  head,
  products: [{ id: `prd_${'2'.repeat(32)}`, name: '<b>水壶</b>' }],
  figures,
  flags,
  rules: [{ code: 'advertising', name: 'Advertising', text: 'No advertising.', isEditable: true }],
  packUrl: '/transparency/evidence',
  shopUrl: '/s/shp',
  languageUrls,
}

describe('the page for checking', () => {
  test('tells each figure with its numerator, denominator, interval and period, in both languages', () => {
    const english = renderTransparencyPage(englishFrame, page)
    expect(english).toMatch(/1 March 2025 to 1 March 2026[\s\S]*90%[\s\S]*\(10%–90%\)[\s\S]*90 of 100/)
    expect(english).toMatch(/Within 24 hours[\s\S]*95 of 100[\s\S]*Median[\s\S]*2 h/)
    const chinese = renderTransparencyPage(chineseFrame, page)
    expect(chinese).toMatch(/2025年3月1日至2026年3月1日[\s\S]*90 \/ 100[\s\S]*有订单证明购买/)
  })

  test('is complete without a script, and gives the command for a check elsewhere', () => {
    const text = renderTransparencyPage(englishFrame, page)
    expect(text).toMatch(/<form hidden>/)
    expect(text).toContain('verify-log --url https://shop.example --shop shp_1')
    expect(text).not.toMatch(/<script(?![^>]*(?:src=|application\/json))|style=|<b>水壶/)
  })

  test('invents nothing where there is nothing', () => {
    const empty = {
      ...decisions,
      published: nothing,
      held: nothing,
      refused: nothing,
      withdrawn: 0,
      waiting: 0,
    }
    const none = {
      ...figures,
      rates: [{ stars: 5, ...empty }],
      total: empty,
      times: { all: noTimes, people: noTimes },
      sources: { verified: nothing, imported: nothing, unverified: nothing },
    }
    const text = renderTransparencyPage(englishFrame, { ...page, head: null, figures: none })
    expect(text).toContain('The log of this shop is not signed yet')
    expect(text).toContain('No review was decided in this period.')
    expect(text).not.toMatch(/\d%/)
    const pack = renderEvidencePack(englishFrame, {
      figures: none,
      flags,
      head: null,
      pageUrl: '/',
      languageUrls,
    })
    expect(pack).not.toMatch(/\d%/)
  })
})

test('the evidence pack puts the shop’s figures beside what is asked, and says what is not met', () => {
  const pack = renderEvidencePack(englishFrame, { figures, flags, head, pageUrl: '/', languageUrls })
  for (const part of ['ISO 20488', '16 CFR part 465', 'Omnibus', 'Digital Services Act', 'article 39'])
    expect(pack).toContain(part)
  expect(pack).toMatch(/Purchase proven: 80 of 90 published[\s\S]*Not checked by the system/)
  const chinese = renderEvidencePack(chineseFrame, { figures, flags, head, pageUrl: '/', languageUrls })
  expect(chinese).toMatch(/《电子商务法》第三十九条/)
})
