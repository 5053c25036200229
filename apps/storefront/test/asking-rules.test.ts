import type { AskRule } from '@echoloop/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choosableRules, touchpointOf } from '../src/elements/journey/choose-rules.ts'
import { matchPath } from '../src/elements/journey/match-path.ts'
import { openMemory } from '../src/elements/journey/visitor-memory.ts'

const dayMs = 86_400_000
const rule: AskRule = {
  id: 'rul_1',
  survey: 'sur_1',
  touchpoint: 'payment',
  path: null,
  moment: 'exit',
  after: null,
  event: null,
  sampling: 100,
  needsConsent: false,
  isForSome: false,
}
const plan = (change: Partial<AskRule> = {}) => ({
  rules: [{ ...rule, ...change }],
  asksMax: 1,
  asksDays: 30,
})
const visitor = { hasConsent: true, isKnown: false, askedAt: [], draw: 50 }
const place = { touchpoint: 'payment', path: '/checkout/pay', nowMs: 100 * dayMs }

describe('pages of a rule', () => {
  test.each([
    ['/', '/', true],
    ['/', '/cart', false],
    ['/checkout*', '/checkout', true],
    ['/checkout*', '/checkout/pay/', true],
    ['/checkout', '/checkout/', true],
    ['/*/products/*', '/en/products/kettle', true],
    ['/*/products/*', '/products/kettle', false],
    ['/a*a', '/a', false],
    ['*', '/anything', true],
  ])('%s holds for %s: %s', (pattern, path, fits) => {
    expect(matchPath(pattern, path)).toBe(fits)
  })

  test('hold whatever stands for the star, and no pattern is slow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[ab/]{0,6}$/), { minLength: 1 }),
        fc.stringMatching(/^[ab]{0,20}$/),
        (parts, filling) => {
          expect(matchPath(`/${parts.join('*')}z`, `/${parts.join(filling)}z`)).toBe(true)
        },
      ),
    )
  })

  test('belong to the touchpoint that the page names, else to the first whose path fits', () => {
    const paths = { paths: [{ touchpoint: 'payment' as const, path: '/checkout*' }] }
    expect(touchpointOf(paths, { said: 'cart', path: '/checkout' })).toBe('cart')
    expect(touchpointOf(paths, { said: null, path: '/checkout' })).toBe('payment')
    expect(touchpointOf(paths, { said: null, path: '/other' })).toBeUndefined()
  })
})

describe('who may be asked', () => {
  const isAsked = (change: Partial<AskRule>, who = {}, where = {}) =>
    choosableRules(plan(change), { ...visitor, ...who }, { ...place, ...where }).length === 1

  test('somebody at the touchpoint and on the page of the rule', () => {
    expect(isAsked({})).toBe(true)
    expect(isAsked({}, {}, { touchpoint: 'cart' })).toBe(false)
    expect(isAsked({ path: '/checkout*' })).toBe(true)
    expect(isAsked({ path: '/cart*' })).toBe(false)
  })

  test('without consent only where the rule says so; for a tier only whom the shop knows', () => {
    expect(isAsked({ needsConsent: true }, { hasConsent: false })).toBe(false)
    expect(isAsked({ needsConsent: false }, { hasConsent: false })).toBe(true)
    expect(isAsked({ isForSome: true })).toBe(false)
    expect(isAsked({ isForSome: true }, { isKnown: true })).toBe(true)
  })

  test('as many as the share of visitors says', () => {
    const asked = Array.from({ length: 100 }, (_, draw) => isAsked({ sampling: 30 }, { draw }))
    expect(asked.filter(Boolean)).toHaveLength(30)
  })

  test('no more often than the budget of the visitor allows', () => {
    expect(isAsked({}, { askedAt: [80 * dayMs] })).toBe(false)
    expect(isAsked({}, { askedAt: [60 * dayMs] })).toBe(true)
  })
})

describe('what a browser remembers', () => {
  function storage(): Storage & { kept: Map<string, string> } {
    const kept = new Map<string, string>()
    return {
      kept,
      get length() {
        return kept.size
      },
      clear: () => kept.clear(),
      key: (index) => [...kept.keys()][index] ?? null,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }
  }

  test('is nothing before consent, one id and the times of asking after it, and nothing once it is taken back', () => {
    const own = storage()
    const memory = openMemory(own)
    memory.visitor()
    memory.noteAsked(1000)
    expect([...own.kept.keys()]).toEqual([])
    memory.agree()
    const id = memory.visitor()
    memory.noteAsked(2000)
    expect([...own.kept.keys()].sort()).toEqual(['echoloop-asked', 'echoloop-visitor'])
    const later = openMemory(own)
    expect(later.askedAt()).toEqual([])
    later.agree()
    expect([later.visitor(), later.askedAt(), later.draw()]).toEqual([id, [2000], memory.draw()])
    expect(later.disagree()).toBe(id)
    expect([...own.kept.keys()]).toEqual([])
  })

  test('is as good as nothing where the browser keeps nothing', () => {
    const memory = openMemory(undefined)
    memory.agree()
    expect(memory.visitor()).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(memory.visitor()).toBe(memory.visitor())
    expect(memory.askedAt()).toEqual([])
  })
})
