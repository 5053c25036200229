import { describe, expect, test } from 'vitest'
import { betaBinomialUpperTail, negativeBinomialUpperTail, poissonUpperTail } from '../statistics/index.ts'
import { countedByPeople, findSignals, type HourCounts, noCounts, standsInRhythm } from './index.ts'

const known = { batch: 0, product: 0, aspect: 0, channel: 0 }

/** Four weeks with `each` voices an hour by day and none at night, one in ten a complaint. */
function ordinaryWeeks(each: number): HourCounts[] {
  return Array.from({ length: 28 * 24 }, (_, at) => {
    const isDay = at % 24 >= 8
    const total = isDay ? each : 0
    const negative = isDay && at % 5 === 0 ? Math.round(each / 2) : 0
    return { slot: at % 168, total, unasked: total, negative, urgent: 0 }
  })
}

function endingWith(hours: HourCounts[], ...last: Partial<HourCounts>[]): HourCounts[] {
  const kept = hours.slice(0, hours.length - last.length)
  return [...kept, ...last.map((one, at) => ({ ...noCounts, slot: (kept.length + at) % 168, ...one }))]
}

describe('signals', () => {
  test('are none in ordinary weeks, nor on a day with three times of everything', () => {
    const hours = ordinaryWeeks(4)
    const busy = endingWith(
      hours,
      { total: 12, unasked: 12, negative: 2 },
      { total: 12, unasked: 12, negative: 2 },
    )
    expect(findSignals({ hours, members: [], known, unneeded: [] })).toEqual([])
    expect(findSignals({ hours: busy, members: [], known, unneeded: [] })).toEqual([])
  })

  test('tell complaints beyond the rhythm, and fewer of them when few people wrote them', () => {
    const angry = { total: 14, unasked: 14, negative: 12 }
    const hours = endingWith(ordinaryWeeks(4), angry, angry)
    const signal = findSignals({ hours, members: [], known, unneeded: [] }).find(
      ({ kind }) => kind === 'negative',
    )
    expect(signal?.count).toBeGreaterThanOrEqual(12)
    expect(signal?.expected).toBeLessThan(5)
    expect(signal && countedByPeople(signal, signal.count)).toBeDefined()
    expect(signal && countedByPeople(signal, 3)).toBeUndefined()
  })

  test('are told by count and share together: the same count is one among few voices and none among many', () => {
    const ordinary = Array.from({ length: 28 * 24 }, (_, at) => ({
      ...{ slot: at % 168, total: 10, unasked: 10, negative: 1, urgent: 1 },
    }))
    const kindsAmong = (total: number) => {
      const hours = endingWith(ordinary, { total, unasked: total, negative: 7, urgent: 1 })
      return findSignals({ hours, members: [], known, unneeded: [] }).map(({ kind }) => kind)
    }
    expect(kindsAmong(14)).toEqual(['negative'])
    expect(kindsAmong(20)).toEqual([])
  })

  test('are not judged before a shop is known for a week', () => {
    const silent = Array.from({ length: 26 * 24 }, (_, at) => ({ ...noCounts, slot: at % 168 }))
    const hours = endingWith([...silent, ...ordinaryWeeks(4).slice(0, 48)], {
      total: 30,
      unasked: 30,
      negative: 30,
    })
    expect(findSignals({ hours, members: [], known, unneeded: [] })).toEqual([])
  })
})

describe('members', () => {
  const counts = (total: number, negative: number) => ({ total, unasked: total, negative, urgent: 0 })
  const past = (total: number, negative: number) => ({
    month: counts(total, negative),
    lately: counts(Math.round(total / 10), Math.round(negative / 10)),
  })
  const quiet = Array.from({ length: 5 }, () => noCounts)
  const busy = endingWith(ordinaryWeeks(20), counts(30, 12))

  test('of a new batch, complaints that its product always brings are none, others are', () => {
    const batch = {
      kind: 'batch',
      name: 'lamp B7',
      recent: [...quiet, counts(12, 9)],
      ...past(0, 0),
    } as const
    const ask = (product: ReturnType<typeof past>) =>
      findSignals({
        hours: busy,
        members: [{ ...batch, product }],
        known: { ...known, batch: 200 },
        unneeded: [],
      })
    expect(ask(past(600, 60)).map(({ member }) => member)).toContain('lamp B7')
    expect(ask(past(3000, 1900)).map(({ member }) => member)).not.toContain('lamp B7')
  })

  test('of a channel, more voices are a signal only where its share of them grew', () => {
    const crowd = endingWith(ordinaryWeeks(4), counts(90, 9))
    const ask = (unasked: number) => {
      const recent = [...quiet, counts(unasked, 4)]
      const members = [{ kind: 'channel', name: 'chat', recent, ...past(900, 90) } as const]
      const signals = findSignals({ hours: crowd, members, known: { ...known, channel: 4 }, unneeded: [] })
      return signals.filter(({ kind, measure }) => kind === 'channel' && measure === 'unasked').length
    }
    expect(ask(44)).toBe(0)
    expect(ask(86)).toBe(1)
  })

  test('of a survey that was just sent, the usual share of complaints is none', () => {
    const answers = (negative: number) => ({ total: 200, unasked: 0, negative, urgent: 0 })
    const ask = (negative: number) => {
      const hours = endingWith(ordinaryWeeks(4), answers(negative))
      const recent = [...quiet, answers(negative)]
      const members = [{ kind: 'channel', name: 'survey', recent, ...past(900, 90) } as const]
      return findSignals({ hours, members, known: { ...known, channel: 4 }, unneeded: [] }).map(
        ({ kind }) => kind,
      )
    }
    expect(ask(40)).toEqual([])
    expect(ask(120)).toContain('channel')
  })
})

describe('tails', () => {
  test('equal sums of the probabilities themselves', () => {
    // NB2 with mean 3 and excess 0.5: shape 2, chance of success 2 / 5.
    const mass = (k: number) => (k + 1) * 0.4 ** 2 * 0.6 ** k
    const below = [0, 1, 2, 3, 4].reduce((sum, k) => sum + mass(k), 0)
    expect(negativeBinomialUpperTail({ count: 5, mean: 3, excess: 0.5 })).toBeCloseTo(1 - below, 10)
    expect(negativeBinomialUpperTail({ count: 5, mean: 3, excess: 0 })).toBe(
      poissonUpperTail({ count: 5, mean: 3 }),
    )
    // Shapes 1 and 1: every count from 0 to 10 is as likely as the others.
    const uniform = { of: 10, share: 0.5, correlation: 1 / 3 }
    expect(betaBinomialUpperTail({ ...uniform, count: 8 })).toBeCloseTo(3 / 11, 10)
    expect(betaBinomialUpperTail({ ...uniform, count: 11 })).toBe(0)
  })
})

test('a file stands in no hour of the last two days, other voices do', () => {
  const receivedAt = new Date('2026-03-10T00:00:00Z')
  const daysAgo = (days: number) => new Date(receivedAt.getTime() - days * 86_400_000)
  expect(standsInRhythm({ isImported: true, occurredAt: daysAgo(0), receivedAt })).toBe(false)
  expect(standsInRhythm({ isImported: true, occurredAt: daysAgo(3), receivedAt })).toBe(true)
  expect(standsInRhythm({ isImported: false, occurredAt: daysAgo(0), receivedAt })).toBe(true)
  expect(standsInRhythm({ isImported: false, occurredAt: daysAgo(61), receivedAt })).toBe(false)
})
