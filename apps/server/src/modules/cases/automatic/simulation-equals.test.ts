import { toUuid } from '@echoloop/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRuleDesk, praise, type RuleDesk } from '../../../../test/open-rule-desk.ts'
import { type ReplyStage, startReplyStage } from '../../../../test/start-reply-stage.ts'
import { noteForRules } from './index.ts'

let stage: ReplyStage
let desk: RuleDesk

beforeAll(async () => {
  stage = await startReplyStage()
  desk = openRuleDesk(stage, noteForRules)
})
afterAll(() => stage.stop())

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const began = Date.UTC(2026, 2, 2)

/** Two customers of an address are one person. `wu` is one with `lin` and with `xu`, who are two. */
const people: Record<string, { email?: string; phone?: string }> = {
  lin: { email: 'one@example.com' },
  wu: { email: 'one@example.com', phone: '+4915100000001' },
  xu: { phone: '+4915100000001' },
  he: {},
}
const words = [praise, '很好用，非常满意', '质量很好，就是物流慢', '质量很好，请问有别的颜色吗']

const voice = fc.record({
  // The last half minute of a day belongs to a voice that is read on the next one.
  at: fc.oneof(
    fc.integer({ min: 0, max: 24 * 16 }).map((hours) => hours * hourMs),
    fc.integer({ min: 1, max: 16 }).map((days) => days * 24 * hourMs - minuteMs / 2),
  ),
  person: fc.constantFrom(...Object.keys(people), undefined),
  text: fc.constantFrom(...words),
  rating: fc.constantFrom(5, 5, 5, 4, 2),
})

const guards = fc.record({
  dailyMax: fc.integer({ min: 1, max: 3 }),
  personDays: fc.integer({ min: 7, max: 10 }),
  holdShare: fc.constantFrom(5, 50, 100),
  hours: fc.constantFrom([0, 24], [9, 12], [20, 24]),
  weekdays: fc.constantFrom([1, 2, 3, 4, 5, 6, 7], [1], [3, 6]),
})

type Reply = { feedbackId: string; isHeld: boolean }

/** What was written by a rule, and what a simulation finds afterwards: voices, and which of them are held. */
async function bothOf(rule: { id: string }) {
  const inOrder = (list: readonly Reply[]) =>
    list.map((one) => `${toUuid('feedback', one.feedbackId)} ${one.isHeld}`).toSorted()
  const written = (await desk.replies()).map(({ feedbackId, wasHeld: isHeld }) => ({ feedbackId, isHeld }))
  const { simulation, samples } = await desk.simulate(rule)
  return { written: inOrder(written), found: inOrder(samples), simulation }
}

test('a reply to one person stands against none to another whom only a third one joins', async () => {
  stage.at(new Date(began))
  const rule = await desk.switchOn(await desk.newRule())
  for (const [day, person] of ['wu', 'lin', 'xu'].entries()) {
    stage.at(new Date(began + (day + 1) * 24 * hourMs))
    const text = person === 'wu' ? '质量很好，就是物流慢' : praise
    await desk.say([{ text, author: person, ...people[person] }])
    await desk.round()
  }
  const { written, found } = await bothOf(rule)
  expect(written).toHaveLength(2)
  expect(found).toEqual(written)
})

test('a simulation finds exactly what is then written, and what of it is held', async () => {
  await fc.assert(
    fc.asyncProperty(
      guards,
      fc.array(voice, { minLength: 3, maxLength: 9 }),
      async ({ hours: [hourFrom, hourUntil], weekdays, ...rest }, voices) => {
        stage.at(new Date(began - hourMs))
        const rule = await desk.switchOn(
          await desk.newRule({ ...rest, weekdays: [...weekdays], hourFrom, hourUntil }),
        )
        const inOrder = voices.toSorted((one, other) => one.at - other.at)
        for (const [index, { at, person, text, rating }] of inOrder.entries()) {
          // Seconds of its own, so that no two voices are days apart to the second.
          stage.at(new Date(began + at + minuteMs + index * 1000))
          await desk.say([{ text, rating, ...(person && { author: person, ...people[person] }) }])
          await desk.round()
        }
        const { written, found, simulation } = await bothOf(rule)
        expect(simulation).toMatchObject({ state: 'done', looked: voices.length, wouldSend: written.length })
        expect(found).toEqual(written)
      },
    ),
    { numRuns: 12 },
  )
}, 240_000)
