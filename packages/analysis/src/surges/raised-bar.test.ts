import { expect, test } from 'vitest'
import { countedByPeople, findSignals, type HourCounts, type UnneededAlarm } from './index.ts'

const known = { batch: 0, product: 0, aspect: 0, channel: 0 }

/** Four weeks with ten voices in each hour, one of them an urgent complaint, and after them an hour like `last`. */
function endingWith(last: Partial<HourCounts>): HourCounts[] {
  const ordinary = { total: 10, unasked: 10, negative: 1, urgent: 1 }
  const hours = Array.from({ length: 28 * 24 }, (_, at) => ({ slot: at % 168, ...ordinary }))
  return [...hours, { slot: hours.length % 168, ...ordinary, ...last }]
}

const ask = (last: Partial<HourCounts>, unneeded: UnneededAlarm[]) =>
  findSignals({ hours: endingWith(last), members: [], known, unneeded })
const kindsOf = (...question: Parameters<typeof ask>) => ask(...question).map(({ kind }) => kind)

const crowd = { total: 65, unasked: 65, negative: 6 }
const volume = { kind: 'volume', count: 60, expected: 10, hours: 1 } as const

test('what an alarm that nobody needed was like is no signal again', () => {
  expect(kindsOf(crowd, [])).toEqual(['volume'])
  expect(kindsOf(crowd, [volume])).toEqual([])
})

test('an alarm of another kind raises nothing', () => {
  expect(kindsOf(crowd, [{ ...volume, kind: 'negative' }])).toEqual(['volume'])
})

test('what stands out more passes the raised bar', () => {
  const more = { total: 90, unasked: 90, negative: 9 }
  expect(kindsOf(more, [volume])).toEqual(['volume'])
})

test('what brings twice as much beyond the usual is told at the ordinary bar, counted by people too', () => {
  const small = { ...volume, count: 25, expected: 5 }
  const [signal] = ask(crowd, [small])
  expect(signal).toMatchObject({ kind: 'volume', count: 65 })
  expect(kindsOf(crowd, [small, volume])).toEqual([])
  // 55 people are more than five times the usual, but not twice as many beyond it as 38 of 10.
  const raised = { ...small, count: 38, expected: 10.5 }
  const [loud] = ask(crowd, [small])
  expect(loud && countedByPeople(loud, 55)).toBeDefined()
  const fewer = ask({ ...crowd, total: 67, unasked: 67 }, [raised])[0]
  expect(fewer && countedByPeople(fewer, 67)).toBeDefined()
  expect(fewer && countedByPeople(fewer, 55)).toBeUndefined()
})

test('what takes longer must bring twice as much in the same time', () => {
  const hours = endingWith(crowd)
  const twoHours = hours.map((hour, at) => (at === hours.length - 2 ? { ...hour, ...crowd } : hour))
  const kinds = (alarm: UnneededAlarm) =>
    findSignals({ hours: twoHours, members: [], known, unneeded: [alarm] }).map(({ kind }) => kind)
  expect(kinds({ ...volume, count: 40, expected: 8, hours: 2 })).toEqual(['volume'])
  expect(kinds({ ...volume, count: 40, expected: 8 })).toEqual([])
})

test('the bar of what is urgent never rises', () => {
  // What is below a raised bar: the same numbers of complaints are no signal once a larger alarm was not needed.
  const danger = { total: 24, unasked: 24, negative: 1, urgent: 8 }
  const complaints = { total: 24, unasked: 24, negative: 8, urgent: 1 }
  const alarm = { count: 40, expected: 1, hours: 1 }
  expect(kindsOf(danger, [{ ...alarm, kind: 'urgent' }])).toEqual(['urgent'])
  expect(kindsOf(complaints, [])).toEqual(['negative'])
  expect(kindsOf(complaints, [{ ...alarm, kind: 'negative' }])).toEqual([])
})
