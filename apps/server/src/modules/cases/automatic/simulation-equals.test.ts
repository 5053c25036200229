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

/** Two customers of an address are one person; what ends in `too` is the other one. */
const people = ['lin', 'lintoo', 'wu', 'wutoo', 'xu', undefined]
const words = [praise, '很好用，非常满意', '质量很好，就是物流慢', '质量很好，请问有别的颜色吗']

const voice = fc.record({
  // The last half minute of a day belongs to a voice that is read on the next one.
  at: fc.oneof(
    fc.integer({ min: 0, max: 24 * 16 }).map((hours) => hours * hourMs),
    fc.integer({ min: 1, max: 16 }).map((days) => days * 24 * hourMs - minuteMs / 2),
  ),
  person: fc.constantFrom(...people),
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
          const email = person && `${person.replace('too', '')}@example.com`
          await desk.say([{ text, rating, ...(person && { author: person, email }) }])
          await desk.round()
        }
        const written = (await desk.replies()).map(({ feedbackId, wasHeld }) => ({
          feedbackId,
          isHeld: wasHeld,
        }))
        const { simulation, samples } = await desk.simulate(rule)
        const found = samples.map(({ feedbackId, isHeld }) => ({ feedbackId, isHeld }))
        const byId = (list: { feedbackId: string; isHeld: boolean }[]) =>
          list.map((one) => `${toUuid('feedback', one.feedbackId)} ${one.isHeld}`).toSorted()
        expect(simulation).toMatchObject({ state: 'done', looked: voices.length, wouldSend: written.length })
        expect(byId(found)).toEqual(byId(written))
      },
    ),
    { numRuns: 12 },
  )
}, 240_000)
