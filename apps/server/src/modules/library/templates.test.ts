import { checkReply } from '@echoloop/analysis'
import { endpoints, fillTemplate, parseTemplate } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { chooseVariant } from './choose-variant.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

const refusal = (code: string) => ({ problem: { code } })
const words = (text: string, channel: 'any' | 'public' | 'private' = 'any') => ({
  name: `T ${crypto.randomUUID()}`,
  occasion: 'quality' as const,
  variants: [{ language: 'en' as const, tier: 'any', channel, text }],
})
const create = (body: ReturnType<typeof words>) => shop.client.call(endpoints.createTemplate, { body })

describe('templates', () => {
  test('stand ready in both languages when a shop looks for the first time, and are brought once', async () => {
    const { items } = await shop.client.call(endpoints.listTemplates, {})
    expect(items).toHaveLength(12)
    for (const { variants } of items) {
      expect(new Set(variants.map(({ language }) => language))).toEqual(new Set(['zh-CN', 'en']))
    }
    const [first] = items
    await shop.client.call(endpoints.removeTemplate, { params: { id: first?.id ?? '' } })
    const again = await shop.client.call(endpoints.listTemplates, {})
    expect(again.items).toHaveLength(11)
  })

  test('are added, changed and taken off the list', async () => {
    const made = await create(words('Thank you, {{ customer.name }}.'))
    const changed = await shop.client.call(endpoints.changeTemplate, {
      params: { id: made.id },
      body: { ...words('Sorry about {{order.number}}.'), name: 'Late' },
    })
    expect(changed).toMatchObject({
      id: made.id,
      name: 'Late',
      variants: [{ text: 'Sorry about {{order.number}}.' }],
    })
    await shop.client.call(endpoints.removeTemplate, { params: { id: made.id } })
    const gone = shop.client.call(endpoints.changeTemplate, { params: { id: made.id }, body: words('x') })
    await expect(gone).rejects.toMatchObject(refusal('template/not-found'))
  })

  test('with broken slots are refused, with the place of the words', async () => {
    for (const text of ['Hi {{customer.name', 'Hi {{nobody.knows}}', 'Hi }} there', '{{a {{order.number}}']) {
      await expect(create(words(text))).rejects.toMatchObject({
        problem: { code: 'template/broken-slot', fields: [{ path: 'variants.0.text' }] },
      })
    }
    await expect(create(words('Hi {{product.name}}'))).resolves.toMatchObject({ uses: 0 })
  })

  test('for everybody hold nothing that says who the customer is', async () => {
    await expect(create(words('Hi {{customer.name}}', 'public'))).rejects.toMatchObject(
      refusal('template/private-slot'),
    )
    await expect(create(words('Hi {{customer.name}}', 'private'))).resolves.toMatchObject({ uses: 0 })
  })

  test('do not share a name', async () => {
    const body = words('Thank you.')
    await create(body)
    await expect(create(body)).rejects.toMatchObject(refusal('template/name-taken'))
  })

  test('brought along pass the check once a person has filled them', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const facts = filled[language]
      for (const [origin, template] of Object.entries(locales[language].defaultTemplates)) {
        const hasTrouble = !['praise', 'question', 'suggestion'].includes(origin)
        for (const text of [template.everywhere, template.private]) {
          if (text === '') continue
          const made = fillTemplate(text, facts)
          if (made.kind !== 'filled') throw new Error(`${origin} ${JSON.stringify(made)}`)
          const verdict = checkReply({
            text: made.text,
            channel: 'private',
            facts: {
              customerTexts: ['…'],
              aspects: aspectsOf[origin] ?? [],
              hasTrouble,
              refundLimitCents: 10_000,
            },
          })
          expect
            .soft(
              verdict.findings.filter(({ severity }) => severity !== 'hint'),
              made.text,
            )
            .toEqual([])
        }
      }
    }
  })
})

describe('slots', () => {
  test('without a fact stay open and block, also when the fact is blank', () => {
    expect(
      fillTemplate('Hi {{customer.name}}, {{fill.date}}', { 'customer.name': 'Ann', 'fill.date': ' ' }),
    ).toEqual({
      kind: 'missing',
      text: 'Hi Ann, {{fill.date}}',
      slots: ['fill.date'],
    })
    expect(fillTemplate('Hi {{customer.name}}', { 'customer.name': 'Ann' })).toEqual({
      kind: 'filled',
      text: 'Hi Ann',
    })
  })

  test('cannot be opened by a fact', () => {
    const made = fillTemplate('Hi {{customer.name}}', { 'customer.name': '{{order.number}}' })
    expect(made).toEqual({ kind: 'filled', text: 'Hi order.number' })
  })

  test('are read from any text without throwing, and words come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{{', '}}', 'order.number', 'x', ' ', '杯')), (parts) => {
        const text = parts.join('')
        const parsed = parseTemplate(text)
        if (parsed.kind === 'broken')
          return text.startsWith('{{', parsed.at) || text.startsWith('}}', parsed.at)
        const back = parsed.pieces.map((piece) =>
          piece.kind === 'words' ? piece.text : text.slice(piece.start, piece.end),
        )
        return back.join('') === text
      }),
    )
  })
})

describe('the variant', () => {
  const variant = (tier: string, channel: 'any' | 'public' | 'private') => ({
    language: 'en' as const,
    tier,
    channel,
    text: `${tier} ${channel}`,
  })
  const all = [
    variant('any', 'any'),
    variant('any', 'public'),
    variant('vip', 'any'),
    variant('vip', 'private'),
  ]

  test.each([
    ['vip', 'private', 'vip private'],
    ['vip', 'public', 'vip any'],
    ['new', 'public', 'any public'],
    [null, 'private', 'any any'],
  ] as const)('for tier %s and channel %s is the most specific one', (tier, channel, text) => {
    expect(chooseVariant(all, { language: 'en', tier, channel })?.text).toBe(text)
  })

  test('of another language is never taken', () => {
    expect(chooseVariant(all, { language: 'zh-CN', tier: 'vip', channel: 'public' })).toBeUndefined()
  })
})

const criticised = (code: string) => [{ code, polarity: 'negative' as const }]
const aspectsOf: Record<string, ReturnType<typeof criticised>> = {
  quality: criticised('product.quality'),
  delivery: criticised('logistics.speed'),
  packaging: criticised('logistics.packaging'),
  missing: criticised('logistics.accuracy'),
  service: criticised('service.attitude'),
  returns: criticised('service.returns'),
  description: criticised('trust.description'),
  price: criticised('price.promotion'),
  safety: criticised('product.sensory'),
}

const filled = {
  en: {
    'customer.name': 'Ann',
    'order.number': '10458',
    'product.name': 'the Morning Mug',
    'case.problem': 'quality',
    'shop.name': 'Harbour Goods',
    'agent.name': 'Bo',
    'fill.problem': 'the rash on your hands',
    'fill.cause': 'the box had too little padding',
    'fill.remedy': 'send you a new one',
    'fill.date': 'Thursday',
    'fill.answer': 'It holds 350 ml.',
  },
  'zh-CN': {
    'customer.name': '李梅',
    'order.number': '10458',
    'product.name': '晨光马克杯',
    'case.problem': '质量',
    'shop.name': '港湾良品',
    'agent.name': '小安',
    'fill.problem': '手上起了红疹',
    'fill.cause': '打包时缓冲材料放少了',
    'fill.remedy': '补发一只新的',
    'fill.date': '周四',
    'fill.answer': '容量是 350 毫升',
  },
} as const
