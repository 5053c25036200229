import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, chooseAssignee, type Need } from './choose-assignee.ts'

const anything: Need = { topic: null, language: null, tier: null }
const someone: Candidate = {
  memberId: 'a',
  topics: [],
  languages: [],
  tiers: [],
  casesMax: null,
  isPresent: true,
  openCases: 0,
  load: 0,
  lastGivenAt: null,
}

describe('a case is given', () => {
  test('to the one who is good at it, even where another has less to do', () => {
    const candidates = [
      { ...someone, topics: ['delivery'], load: 50 },
      { ...someone, memberId: 'b', topics: ['product'] },
    ]
    expect(chooseAssignee({ need: { ...anything, topic: 'delivery.speed' }, candidates })).toEqual({
      kind: 'chosen',
      memberId: 'a',
      by: 'skill',
    })
    expect(chooseAssignee({ need: { ...anything, topic: 'deliveryman' }, candidates })).toMatchObject({
      memberId: 'b',
      by: 'anybody',
    })
  })

  test('to somebody with the right language when nobody knows the topic', () => {
    const candidates = [
      { ...someone, languages: ['en'], topics: ['product'] },
      { ...someone, memberId: 'b', languages: ['zh'], topics: ['product'], load: 9 },
    ]
    const need = { topic: 'delivery.speed', language: 'zh-CN', tier: null }
    expect(chooseAssignee({ need, candidates })).toMatchObject({ memberId: 'b', by: 'anybody' })
  })

  test('to the one with the lighter desk, and of equals to the one whose turn it is', () => {
    const candidates = [
      { ...someone, load: 3, openCases: 1 },
      { ...someone, memberId: 'b', load: 2, openCases: 2, lastGivenAt: new Date(2) },
      { ...someone, memberId: 'c', load: 2, openCases: 2, lastGivenAt: new Date(1) },
    ]
    expect(chooseAssignee({ need: anything, candidates })).toMatchObject({ memberId: 'c' })
  })

  test('to nobody who is not there or has a full desk', () => {
    const gone = { ...someone, isPresent: false }
    const full = { ...someone, memberId: 'b', casesMax: 3, openCases: 3 }
    expect(chooseAssignee({ need: anything, candidates: [gone] })).toEqual({
      kind: 'nobody',
      reason: 'nobody-there',
    })
    expect(chooseAssignee({ need: anything, candidates: [gone, full] })).toEqual({
      kind: 'nobody',
      reason: 'all-full',
    })
    expect(chooseAssignee({ need: anything, candidates: [gone, { ...full, openCases: 2 }] })).toMatchObject({
      memberId: 'b',
    })
  })
})

const word = fc.constantFrom('product', 'product.quality', 'delivery', 'delivery.speed')
const tongue = fc.constantFrom('zh', 'zh-CN', 'en')
const anyNeed: fc.Arbitrary<Need> = fc.record({
  topic: fc.option(word),
  language: fc.option(tongue),
  tier: fc.option(fc.constantFrom('vip', 'new')),
})
const anybody = fc.record({
  topics: fc.uniqueArray(word, { maxLength: 2 }),
  languages: fc.uniqueArray(tongue, { maxLength: 2 }),
  tiers: fc.uniqueArray(fc.constantFrom('vip', 'new'), { maxLength: 2 }),
  casesMax: fc.option(fc.integer({ min: 1, max: 4 })),
  isPresent: fc.boolean(),
  openCases: fc.integer({ min: 0, max: 5 }),
  load: fc.integer({ min: 0, max: 6 }),
  lastGivenAt: fc.option(fc.integer({ min: 0, max: 5 }).map((ms) => new Date(ms))),
})
const anyTeam = fc
  .array(anybody, { maxLength: 8 })
  .map((team): Candidate[] => team.map((one, index) => ({ ...one, memberId: `m${index}` })))

describe('whatever a team looks like', () => {
  test('a case waits only when nobody who is there has room, and goes only to such a one', () => {
    fc.assert(
      fc.property(anyNeed, anyTeam, (need, candidates) => {
        const choice = chooseAssignee({ need, candidates })
        const able = candidates.filter(
          ({ isPresent, casesMax, openCases }) => isPresent && (casesMax === null || openCases < casesMax),
        )
        expect(choice.kind === 'nobody').toBe(able.length === 0)
        if (choice.kind === 'chosen') expect(able.map(({ memberId }) => memberId)).toContain(choice.memberId)
      }),
      { numRuns: 2000 },
    )
  })

  test('the order in which people are listed changes nothing', () => {
    fc.assert(
      fc.property(anyNeed, anyTeam, fc.infiniteStream(fc.double()), (need, candidates, chance) => {
        const shuffled = candidates
          .map((one) => ({ one, at: chance.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(chooseAssignee({ need, candidates: shuffled })).toEqual(chooseAssignee({ need, candidates }))
      }),
    )
  })

  test('nobody as able has a lighter desk than the one who is chosen', () => {
    fc.assert(
      fc.property(anyNeed, anyTeam, (need, candidates) => {
        const choice = chooseAssignee({ need, candidates })
        if (choice.kind === 'nobody') return
        const chosen = candidates.find(({ memberId }) => memberId === choice.memberId)
        for (const other of candidates) {
          const alone = chooseAssignee({ need, candidates: [other] })
          if (alone.kind === 'chosen' && alone.by === 'skill')
            expect(choice.by === 'skill' && (chosen?.load ?? 0) <= other.load).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('equal cases given one after another spread evenly over equals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 40 }), (people, cases) => {
        let team = Array.from(
          { length: people },
          (_, index): Candidate => ({ ...someone, memberId: `m${index}` }),
        )
        for (let turn = 1; turn <= cases; turn++) {
          const choice = chooseAssignee({ need: anything, candidates: team })
          if (choice.kind === 'nobody') throw new Error('somebody is there')
          team = team.map((one) =>
            one.memberId === choice.memberId
              ? { ...one, load: one.load + 1, openCases: one.openCases + 1, lastGivenAt: new Date(turn) }
              : one,
          )
        }
        const desks = team.map(({ openCases }) => openCases)
        expect(Math.max(...desks) - Math.min(...desks)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
