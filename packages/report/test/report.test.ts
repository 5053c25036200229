import { type AnalysedText, seededRandom } from '@echoloop/analysis'
import { describe, expect, test } from 'vitest'
import { describeTexts, renderReport } from '../src/index.ts'
import { sampleText } from './sample-texts.ts'

function described(texts: AnalysedText[]): ReturnType<typeof describeTexts> {
  return describeTexts({ fileName: 'reviews.csv', rows: texts.length, refused: 0, analyser: 'test', texts })
}

// Monday, 5 January 2026, as days since 1970-01-01.
const monday = 20_458
const nouns = 'kettle lamp chair bottle scarf blanket mug tray candle basket'.split(' ')
const fillers =
  'garden sister morning winter kitchen birthday window office neighbour holiday train weekend cousin balcony cat picnic rainy autumn study hallway camping wedding guest tea shelf corner market walk evening music painting violin bakery river mountain lake harbour museum library school'.split(
    ' ',
  )

// Every text has words of its own, as texts that are alike would count as copies.
function shop(count: number): AnalysedText[] {
  const random = seededRandom(5)
  const words = (length: number): string =>
    Array.from({ length }, () => fillers[Math.floor(random() * fillers.length)]).join(' ')
  return Array.from({ length: count }, (_, index) => {
    const isLate = index % 4 === 0
    const noun = nouns[(index * 7) % nouns.length]
    const said = isLate ? 'came too late' : 'is lovely'
    return sampleText({
      id: `r${index}`,
      text: `${words(4)} ${noun} ${said} ${words(5)}`,
      label: isLate ? 'negative' : 'positive',
      rating: isLate ? 1 + (index % 8) / 4 : index % 4 === 1 ? 4 : 5,
      day: monday + (index % 28),
      product: noun,
      facts: { courier: isLate ? 'Slowpost' : index % 3 === 0 ? 'Quickly' : 'Parcelo' },
      aspects: [isLate ? ['logistics.speed', 'negative', said] : ['product.appearance', 'positive', said]],
    })
  })
}

describe('describeTexts', () => {
  test('counts moods, stars, aspects and days, with the denominator beside each share', () => {
    const findings = described(shop(200))
    expect(findings.texts).toBe(200)
    expect(findings.counts.sentiments).toEqual({ positive: 150, negative: 50, mixed: 0, neutral: 0 })
    expect(findings.counts.negative).toMatchObject({ count: 50, of: 200 })
    expect(findings.stars?.counts).toEqual([25, 25, 0, 50, 100])
    expect(findings.stars?.rated).toBe(200)
    expect(findings.aspects.map(({ code, texts }) => [code, texts])).toEqual([
      ['product.appearance', 150],
      ['logistics.speed', 50],
    ])
    expect(findings.days).toEqual({ from: monday, to: monday + 27 })
    expect(findings.periods?.unit).toBe('day')
    expect(findings.periods?.periods.reduce((sum, { count }) => sum + count, 0)).toBe(200)
  })

  test('names the courier among whose parcels complaints gather, and what delivery costs', () => {
    const findings = described(shop(400))
    expect(findings.causes?.causes[0]).toMatchObject({
      fact: 'courier',
      value: { kind: 'is', value: 'Slowpost' },
    })
    const speed = findings.drivers.drivers.find(
      ({ code, polarity }) => code === 'logistics.speed' && polarity === 'any',
    )
    expect(speed?.impact.interval.high).toBeLessThan(0)
  })

  test('finds a complaint under five stars, and none where words and stars agree', () => {
    const hidden = sampleText({
      id: 'h',
      text: 'Nice colour, but the handle broke on the first day.',
      label: 'mixed',
      rating: 5,
      aspects: [['product.quality', 'negative', 'the handle broke on the first day']],
    })
    const honest = sampleText({ id: 'g', text: 'Nice colour.', rating: 5 })
    expect(described([hidden, honest]).contradictions).toMatchObject({
      complaining: { count: 1, of: 2 },
      quotes: [{ id: 'h', words: 'the handle broke on the first day' }],
    })
    expect(described([honest]).contradictions?.complaining.count).toBe(0)
  })

  test('counts copies once and names the advertising that was put into them', () => {
    const original =
      'The phone is fast, the screen is bright and clear, the battery lasts two full days, the camera takes sharp pictures at night and the speakers are loud enough for the kitchen.'
    const advert = ' Add my WhatsApp 13912345678 and get a secret coupon for half the price. '
    const copies = ['a', 'b', 'c', 'd'].map((id, index) =>
      sampleText({
        id,
        text: index === 0 ? original : original.replace(', the camera', `,${advert}the camera`),
      }),
    )
    const findings = described([...copies, ...shop(40)])
    expect(findings.copies.ids.size).toBe(3)
    expect(findings.counted).toBe(41)
    expect(findings.copies.advertisements.length).toBeGreaterThan(0)
    expect(findings.copies.advertisements[0].words).toContain('WhatsApp')
  })

  test('lets texts in other languages count by their stars alone', () => {
    const other = sampleText({
      id: 'x',
      text: 'chegou antes do prazo',
      rating: 4,
      analysis: { language: 'other' },
    })
    const findings = described([other, ...shop(20)])
    expect(findings.readable).toBe(20)
    expect(findings.stars?.rated).toBe(21)
  })
})

describe('renderReport', () => {
  test('holds both languages, opens in the asked one and loads nothing from elsewhere', () => {
    const page = renderReport(described(shop(60)), 'zh-CN')
    expect(page).toContain('What 60 customers wrote')
    expect(page).toContain('60 条顾客反馈说了什么')
    expect(page).toContain('id="show-zh" aria-label="中文" checked')
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/)
    expect(page).not.toMatch(/undefined|NaN|Infinity|\[object/)
  })

  test('shows hostile words as words', () => {
    const attack = '<img src=x onerror=alert(1)> </style><script>alert(1)</script> "quoted"'
    const texts = [
      sampleText({
        id: attack,
        text: `${attack} broke`,
        label: 'negative',
        rating: 5,
        product: attack,
        facts: { [attack]: attack },
        aspects: [['product.quality', 'negative', attack]],
        analysis: { urgency: 2, urgencyReason: 'broke' },
      }),
      ...shop(30),
    ]
    const page = renderReport({ ...described(texts), fileName: attack }, 'en')
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<img')
  })

  test('blanks out personal data in quotes', () => {
    const text = 'It caught fire, call me at 13912345678 at once'
    const start = text.indexOf('139')
    const burnt = sampleText({
      id: 'p',
      text,
      label: 'negative',
      analysis: {
        urgency: 2,
        urgencyReason: 'caught fire',
        personalData: [{ kind: 'phone', start, end: start + 11 }],
      },
    })
    const page = renderReport(described([burnt, ...shop(10)]), 'en')
    expect(page).toContain('caught fire')
    expect(page).not.toContain('13912345678')
  })

  test.each([0, 1, 2])('says what is missing for %i texts', (count) => {
    const page = renderReport(described(shop(count)), 'en')
    expect(page).toContain('</html>')
    expect(page).not.toMatch(/undefined|NaN|Infinity/)
  })

  test('says the same whatever the order of the texts', () => {
    const texts = shop(120)
    const figures = (page: string): string =>
      page.slice(page.indexOf('id="aspects"'), page.indexOf('id="tags"'))
    expect(figures(renderReport(described([...texts].reverse()), 'en'))).toBe(
      figures(renderReport(described(texts), 'en')),
    )
  })
})
