import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../statistics/index.ts'
import { type CauseRow, findCauses } from './index.ts'

const couriers = ['swift', 'turtle', 'falcon', 'mule'] as const
const regions = ['north', 'south', 'west', 'east', 'coast'] as const

type Shop = { count: number; seed: number; complain: (facts: Record<string, string>) => number }

/** Orders with facts dealt out at random; the south is served by the turtle more often than others. */
function orders({ count, seed, complain }: Shop): CauseRow[] {
  const random = seededRandom(seed)
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]
  return Array.from({ length: count }, () => {
    const region = pick(regions)
    const courier = random() < (region === 'south' ? 0.7 : 0.1) ? 'turtle' : pick(couriers)
    const facts = { region, courier, batch: `b${Math.floor(random() * 30)}`, product: pick(['cup', 'pot']) }
    const isComplaint = random() < complain(facts)
    const stars = isComplaint ? 1 + Math.floor(random() * 2) : 4 + Math.floor(random() * 2)
    return { isComplaint, stars, stratum: facts.product, facts: { ...facts, weight: random() } }
  })
}

const namesOf = (causes: readonly { fact: string; value: object }[]) =>
  causes.map(({ fact, value }) => ({ fact, ...value }))

test('a planted cause is found first, with its effect inside the intervals', () => {
  const rows = orders({ count: 4000, seed: 1, complain: ({ batch }) => (batch === 'b7' ? 0.5 : 0.1) })
  const { causes, tested } = findCauses({ rows })
  expect(namesOf(causes)).toEqual([{ fact: 'batch', kind: 'is', value: 'b7' }])
  const [{ difference, stars, inside, outside, excess }] = causes
  expect(difference.interval.low).toBeLessThan(0.4)
  expect(difference.interval.high).toBeGreaterThan(0.4)
  expect(stars?.interval.low).toBeLessThan(-1.2)
  expect(stars?.interval.high).toBeGreaterThan(-1.2)
  expect(inside.rows + outside.rows).toBe(4000)
  expect(excess).toBeCloseTo(inside.rows * difference.estimate, 9)
  expect(tested).toBe(couriers.length + regions.length + 30 + 2 * 5)
})

test('a region that merely has the slow courier is told as explained by it', () => {
  const complain = ({ courier }: Record<string, string>) => (courier === 'turtle' ? 0.4 : 0.1)
  const { causes, explained } = findCauses({ rows: orders({ count: 4000, seed: 2, complain }) })
  expect(namesOf(causes)).toEqual([{ fact: 'courier', kind: 'is', value: 'turtle' }])
  expect(namesOf(explained)).toContainEqual({ fact: 'region', kind: 'is', value: 'south' })
  expect(explained[0].explainedBy).toEqual({ fact: 'courier', value: { kind: 'is', value: 'turtle' } })
})

test('two causes are both found, the second with the first held fixed', () => {
  const complain = ({ courier, batch }: Record<string, string>) =>
    0.1 + (courier === 'turtle' ? 0.3 : 0) + (batch === 'b3' ? 0.4 : 0)
  const { causes } = findCauses({ rows: orders({ count: 6000, seed: 3, complain }) })
  expect(namesOf(causes)).toEqual([
    { fact: 'courier', kind: 'is', value: 'turtle' },
    { fact: 'batch', kind: 'is', value: 'b3' },
  ])
})

test('a bad product does not make its supplier a cause', () => {
  const random = seededRandom(4)
  const rows = Array.from({ length: 4000 }, () => {
    const product = random() < 0.3 ? 'bad' : 'good'
    const supplier = random() < (product === 'bad' ? 0.9 : 0.2) ? 'main' : 'second'
    const isComplaint = random() < (product === 'bad' ? 0.5 : 0.05)
    return { isComplaint, stratum: product, facts: { supplier } }
  })
  const blind = rows.map((row) => ({ ...row, stratum: 'all' }))
  expect(findCauses({ rows }).causes).toEqual([])
  expect(findCauses({ rows: blind }).causes).toHaveLength(1)
})

test('a number is a cause above its cut point', () => {
  const random = seededRandom(5)
  const rows = Array.from({ length: 3000 }, () => {
    const delayDays = Math.floor(random() * 12) - 8
    return { isComplaint: random() < (delayDays > 0 ? 0.4 : 0.1), facts: { delayDays } }
  })
  const [first] = findCauses({ rows }).causes
  expect(first).toMatchObject({ fact: 'delayDays', value: { kind: 'above', cut: 0 } })
})

test('a flag that only some rows carry is compared with the rows without it', () => {
  const random = seededRandom(6)
  const rows = Array.from({ length: 2000 }, (_, index) =>
    index % 10 === 0
      ? { isComplaint: random() < 0.5, facts: { refurbished: 'yes' } }
      : { isComplaint: random() < 0.1, facts: {} },
  )
  expect(namesOf(findCauses({ rows }).causes)).toEqual([{ fact: 'refurbished', kind: 'is', value: 'yes' }])
})

test('without an own judgement low stars are the complaints', () => {
  const random = seededRandom(7)
  const rows = Array.from({ length: 1000 }, (_, index) => {
    const courier = couriers[index % 4]
    return { stars: random() < (courier === 'mule' ? 0.6 : 0.1) ? 2 : 5, facts: { courier } }
  })
  const findings = findCauses({ rows })
  expect(findings.complaints).toBe(rows.filter(({ stars }) => stars === 2).length)
  expect(namesOf(findings.causes)).toEqual([{ fact: 'courier', kind: 'is', value: 'mule' }])
})

test('of a hundred shops where nothing is a cause at most five report one', () => {
  const reporting = Array.from({ length: 100 }, (_, run) =>
    orders({ count: 600, seed: 1000 + run, complain: ({ product }) => (product === 'cup' ? 0.05 : 0.3) }),
  ).filter((rows) => findCauses({ rows }).causes.length > 0)
  expect(reporting.length).toBeLessThanOrEqual(5)
})

test('the same rows in another order give the same findings', () => {
  const rows = orders({ count: 1500, seed: 8, complain: ({ courier }) => (courier === 'mule' ? 0.4 : 0.1) })
  const [there, back] = [findCauses({ rows }), findCauses({ rows: rows.toReversed() })]
  expect(namesOf(back.causes)).toEqual(namesOf(there.causes))
  expect(back.causes[0].pValue).toBeCloseTo(there.causes[0].pValue, 12)
})

const nothing = { causes: [], explained: [], leftOff: 0 }

test.each<{ name: string; rows: CauseRow[]; counted: number }>([
  { name: 'no rows', rows: [], counted: 0 },
  { name: 'one row', rows: [{ isComplaint: true, facts: { courier: 'mule' } }], counted: 1 },
  {
    name: 'rows without facts',
    rows: Array.from({ length: 50 }, () => ({ isComplaint: true })),
    counted: 50,
  },
  {
    name: 'rows that all complain',
    rows: Array.from({ length: 50 }, (_, index) => ({ isComplaint: true, facts: { side: `${index % 2}` } })),
    counted: 50,
  },
  {
    name: 'rows whose outcome nobody knows',
    rows: Array.from({ length: 50 }, () => ({ stars: Number.NaN, facts: { courier: 'mule' } })),
    counted: 0,
  },
  {
    name: 'facts that are no numbers and no words',
    rows: Array.from({ length: 50 }, (_, index) => ({
      isComplaint: index % 2 === 0,
      facts: {
        delay: Number.NaN,
        price: index % 3 ? Number.POSITIVE_INFINITY : Number.NaN,
        note: '  ',
        none: undefined,
      },
    })),
    counted: 50,
  },
  {
    name: 'ten thousand values of one fact',
    rows: Array.from({ length: 10_000 }, (_, index) => ({
      isComplaint: index % 3 === 0,
      facts: { order: `o${index}` },
    })),
    counted: 10_000,
  },
  {
    name: 'ten thousand facts and strata',
    rows: Array.from({ length: 10_000 }, (_, index) => ({
      isComplaint: index % 3 === 0,
      stratum: `s${index}`,
      facts: { [`f${index}`]: 'yes', constructor: 'a', ['__proto__']: 'b' },
    })),
    counted: 10_000,
  },
])('$name: nothing is found and nothing is thrown', ({ rows, counted }) => {
  const findings = findCauses({ rows })
  expect(findings).toMatchObject({ ...nothing, rows: counted })
})

test('ten thousand values do not hide a frequent one that is a cause', () => {
  const random = seededRandom(9)
  const rows = Array.from({ length: 12_000 }, (_, index) => {
    const isBad = index % 6 === 0
    return { isComplaint: random() < (isBad ? 0.3 : 0.1), facts: { supplier: isBad ? 'bad' : `s${index}` } }
  })
  expect(namesOf(findCauses({ rows }).causes)).toEqual([{ fact: 'supplier', kind: 'is', value: 'bad' }])
})

test('a lopsided question is answered as far as it makes sense', () => {
  const rows = orders({ count: 500, seed: 10, complain: () => 0.2 })
  expect(
    findCauses({ rows, causesMax: 0, factsMax: 0, valuesMax: -1, falseAlarms: Number.NaN }).causes,
  ).toEqual([])
  expect(findCauses({ rows, leastInside: 0, leastStratum: -5, leastComplaints: 0 }).causes).toEqual([])
})

test('whatever the rows, every number of the answer is one', () => {
  const row = fc.record(
    {
      isComplaint: fc.boolean(),
      stars: fc.constantFrom(1, 2, 5, Number.NaN),
      stratum: fc.constantFrom('a', 'b'),
      facts: fc.dictionary(
        fc.constantFrom('f', 'g', '__proto__'),
        fc.oneof(fc.constantFrom('x', 'y', ''), fc.double()),
      ),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const findings = findCauses({
        rows,
        falseAlarms: 1,
        leastInside: 1,
        leastComplaints: 0,
        leastDifference: -1,
      })
      expect(JSON.stringify(findings)).not.toContain('null')
      for (const { inside, outside, difference, pValue } of findings.causes) {
        expect(inside.rows + outside.rows).toBeLessThanOrEqual(findings.rows)
        expect(difference.interval.low).toBeLessThanOrEqual(difference.estimate + 1e-9)
        expect(difference.interval.high).toBeGreaterThanOrEqual(difference.estimate - 1e-9)
        expect(pValue).toBeLessThanOrEqual(1)
      }
    }),
  )
})
