import { endpoints, type PublicReview } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededChance } from '../../../../test/seeded-chance.ts'
import {
  type ListAsked,
  type ReviewOfGround,
  type ShownGround,
  startShownGround,
} from '../../../../test/start-shown-ground.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { addFollowUp } from '../../reviews/index.ts'
import { rebuildShown } from './rebuild-shown.ts'
import { setVotes } from './set-votes.ts'

let ground: ShownGround
beforeAll(async () => {
  ground = await startShownGround()
  await ground.shop.client.call(endpoints.putReviewTraits, {
    body: {
      items: [
        { code: 'skin', name: '肤质', nameEn: 'Skin', values: ['干性', '油性'] },
        { code: 'age', name: '年龄', nameEn: 'Age', values: ['18-24', '25-34'] },
      ],
    },
  })
  await ground.putOrder('O1')
  const published = await ground.publish(Array.from({ length: 36 }, (_, index) => reviewOf(index)))
  await ground.shop.run(async (scope) => {
    for (const [index, id] of published.entries()) {
      const feedbackId = uuidOf('feedback', id)
      if (index % 6 === 1) await addFollowUp(scope, { feedbackId, text: '用了一周还好', daysAfter: 7 })
      if (index % 9 === 2) await ground.addPicture(scope, feedbackId)
    }
  })
  await helpSome()
})
afterAll(() => ground.api.stop())

const phrases = ['屏幕清晰。', '声音太大。', '做工精细，屏幕清晰。', '']

function reviewOf(index: number): ReviewOfGround {
  return {
    rating: 1 + (index % 5),
    orderId: index % 4 === 3 ? 'O1' : undefined,
    text: `${phrases[index % 4]}第${index}次写，编号${index * 7919}。`,
    dimensions: index % 2 === 0 ? { quality: 1 + (index % 4), delivery: 5 } : {},
    facts: {
      'trait.skin': index % 3 === 0 ? '干性' : '油性',
      'trait.age': ['18-24', '25-34', '99'][index % 3] ?? '',
      'trait.income': 'low',
      batch: 'secret-batch',
    },
  }
}

/** Some reviews found readers' help; two of them equally much. */
async function helpSome(): Promise<void> {
  const { items } = await ground.listAll()
  await ground.shop.run((scope) =>
    setVotes(
      scope,
      items
        .filter((_, index) => index % 4 === 0)
        .map(({ id }, index) => ({
          feedbackId: uuidOf('feedback', id),
          helpful: index + 1,
          of: 10,
          helpfulness: Math.floor(index / 2) / 10,
        })),
    ),
  )
  while ((await ground.facets()).tags.length < 2) await new Promise((done) => setTimeout(done, 50))
}

const ids = (items: readonly PublicReview[]) => items.map(({ id }) => id)

describe('filters', () => {
  const fits: [keyof ListAsked, ListAsked[keyof ListAsked], (review: PublicReview) => boolean][] = [
    ['stars', 4, ({ rating }) => rating === 4],
    ['tag', '屏幕清晰', ({ tags }) => tags.includes('屏幕清晰')],
    ['dimension', 'quality', ({ dimensions }) => 'quality' in dimensions],
    ['like', ['skin:干性'], ({ traits }) => traits.skin === '干性'],
    ['like', ['skin:油性', 'age:25-34'], ({ traits }) => traits.skin === '油性' && traits.age === '25-34'],
    ['verified', 'true', ({ verified }) => verified],
    ['picture', 'true', ({ media }) => media.length > 0],
    ['followUp', 'true', ({ followUps }) => followUps.length > 0],
  ]

  test.each(fits)(
    '%s=%s lists exactly what fits, in each order and with each other filter',
    async (name, value, fit) => {
      for (const order of ['newest', 'helpful'] as const) {
        const all = await ground.listAll({ order })
        const wanted = all.items.filter(fit)
        expect(wanted).not.toEqual([])
        const found = await ground.listAll({ order, [name]: value }, 3)
        expect(ids(found.items)).toEqual(ids(wanted))
        const isOne = !Array.isArray(value) || value.length === 1
        expect(found.matching).toBe(isOne ? wanted.length : null)
        for (const [other, otherValue, otherFit] of fits) {
          if (other === name) continue
          const both = await ground.listAll({ order, [name]: value, [other]: otherValue }, 2)
          expect(ids(both.items)).toEqual(ids(wanted.filter(otherFit)))
          expect(both.matching).toBeNull()
        }
      }
    },
  )

  test('count in the facets what they list', async () => {
    const facets = await ground.facets()
    const { items, matching } = await ground.listAll()
    const count = async (asked: ListAsked) => (await ground.listAll(asked)).items.length
    expect([facets.all, matching]).toEqual([items.length, items.length])
    for (const [index, stars] of facets.stars.entries()) expect(await count({ stars: index + 1 })).toBe(stars)
    expect(facets.tags.length).toBeGreaterThan(1)
    for (const { tag, count: said } of facets.tags) expect([tag, await count({ tag })]).toEqual([tag, said])
    for (const { code, count: said } of facets.dimensions) expect(await count({ dimension: code })).toBe(said)
    for (const { code, values } of facets.traits)
      for (const { value, count: said } of values)
        expect(await count({ like: [`${code}:${value}`] })).toBe(said)
    expect(facets.traits.map(({ code, values }) => [code, values.length])).toEqual([
      ['skin', 2],
      ['age', 2],
    ])
  })

  test('know nothing that the shop did not declare, and no other shop', async () => {
    for (const like of ['income:low', 'age:99', 'batch:secret-batch'])
      expect(await ground.listAll({ like: [like] })).toEqual({ items: [], matching: 0 })
    expect((await ground.listAll({ like: ['income:low'], stars: 5 })).items).toEqual([])
    expect((await ground.listAll({ tag: "x'; drop table feedback; --" })).items).toEqual([])
    const [first] = (await ground.listAll()).items
    expect(Object.keys(first?.traits ?? {})).not.toContain('income')
    expect(JSON.stringify(first)).not.toContain('secret-batch')
  })

  test.each([
    'stars=6',
    'stars=x',
    'like=income',
    'like=Skin:x',
    'tag=',
    'tag=%00',
    'order=worst',
    'limit=0',
  ])('refuse %s', async (query) => {
    const { productId } = await addressOf()
    const response = await fetch(
      `${ground.api.url}/v1/storefront/products/${productId}/reviews?shop=${ground.shop.publicId}&${query}`,
    )
    expect(response.status).toBe(422)
  })

  async function addressOf(): Promise<{ productId: string }> {
    const { items } = await ground.shop.client.call(endpoints.listProducts, { query: {} })
    return { productId: items[0]?.id ?? '' }
  }
})

describe('the order', () => {
  test('is the same whatever stars, moods and votes the reviews have', async () => {
    const before = ids((await ground.listAll()).items)
    const chance = seededChance(7)
    const { pool } = ground.api.app.platform.database
    for (let round = 0; round < 3; round++) {
      const shuffled = chance.shuffled(before.map((id) => uuidOf('feedback', id)))
      await pool.query(
        'update feedback set rating = 1 + place % 5 from unnest($1::uuid[]) with ordinality as mixed (given, place) where id = given',
        [shuffled],
      )
      await pool.query(
        `update analysis set sentiment = (array['positive', 'negative', 'mixed', 'neutral'])[1 + place % 4], score = place
        from unnest($1::uuid[]) with ordinality as mixed (given, place) where feedback_id = given`,
        [shuffled],
      )
      await ground.shop.run((scope) =>
        setVotes(
          scope,
          shuffled.map((feedbackId, place) => ({
            feedbackId,
            helpful: place,
            of: 40,
            helpfulness: place / 40,
          })),
        ),
      )
      await ground.shop.run((scope) => rebuildShown(scope))
      expect(ids((await ground.listAll({}, 7)).items)).toEqual(before)
      const helpful = ids((await ground.listAll({ order: 'helpful' }, 7)).items)
      expect(helpful.map((id) => uuidOf('feedback', id))).toEqual([...shuffled].reverse())
    }
  })
})
