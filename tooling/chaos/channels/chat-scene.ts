import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints } from '@echoloop/contract'
import { openAllDay } from '../../checks/chat/open-all-day.ts'
import { numberOf } from '../../checks/open-database.ts'
import type { ChannelScene, RunningScene, ScenePlace } from './channel-scene.ts'
import { type ChatVisitor, openChatVisitor } from './chat-visitor.ts'
import { checkChats, type TalkFacts } from './check-chats.ts'
import { untilHeard } from './until-heard.ts'

const names = ['甲', '乙', '丙', '丁']
/** Forty messages a minute are taken from one visitor. */
const pauseMs = 1800
const deskEveryMs = 20_000
const answerMs = 15_000
const hereAgainMs = 120_000

/**
 * Visitors write through windows that come back after each kill, an agent answers, each button tapped twice. One window
 * stays away once its process has died under it: nobody is left who could tell that it closed.
 */
export const chatScene: ChannelScene = { name: 'chat', begin }

async function begin(place: ScenePlace): Promise<RunningScene> {
  const refusals = new Set<string>()
  await openAllDay(place.shop)
  const { settings } = await place.shop.client.call(endpoints.readChatSettings)
  // The bot would answer first; here people talk with people.
  await place.shop.client.call(endpoints.putChatSettings, { body: { ...settings, botAnswers: false } })
  const visitors: ChatVisitor[] = []
  for (const name of names) visitors.push(await openChatVisitor({ place, name: `访客${name}`, refusals }))
  const sleeper = await openChatVisitor({ place, name: '访客睡', refusals, staysAway: true })
  const facts: TalkFacts = { visitors, answers: new Map(), sleeper, wasSleeperHere: false, hereAgain: [] }
  const ending = { isOn: false }
  const seats = [
    keepDesk(place, ending),
    watchSleeper(facts, place, ending),
    ...visitors.map((visitor) => talk({ visitor, place, facts, refusals, ending })),
  ]
  return {
    heard: () => visitors.reduce((sum, { said }) => sum + said.length, 0),
    async end() {
      ending.isOn = true
      await Promise.all(seats)
      facts.hereAgain = await hereAfterAll(facts, place)
      for (const visitor of visitors) await finish(visitor, { place, refusals })
      return [...refusals]
    },
    left: (client) => numberOf(client, 'select count(*) from chat_conversation where here_until > now()'),
    check: (client, tally) => checkChats({ client, tally, place, facts }),
    async close() {
      for (const visitor of [...visitors, sleeper]) visitor.leave()
    },
  }
}

type Ending = { isOn: boolean }

async function keepDesk({ shop }: ScenePlace, ending: Ending): Promise<void> {
  for (let renewedAt = -deskEveryMs; !ending.isOn; await sleep(200)) {
    if (performance.now() - renewedAt < deskEveryMs) continue
    const stood = await shop.client
      .call(endpoints.putChatDesk, { body: { isHere: true }, signal: AbortSignal.timeout(answerMs) })
      .catch(() => undefined)
    if (stood) renewedAt = performance.now()
  }
}

/** Whether the room ever said that the sleeper is here: else its absence later proves nothing. */
async function watchSleeper(facts: TalkFacts, { shop }: ScenePlace, ending: Ending): Promise<void> {
  const params = { id: facts.sleeper.id }
  while (!ending.isOn && !facts.wasSleeperHere && facts.sleeper.cuts() === 0) {
    const found = await shop.client.call(endpoints.readConversation, { params }).catch(() => undefined)
    facts.wasSleeperHere = found?.isVisitorHere ?? false
    await sleep(200)
  }
}

type Talk = {
  visitor: ChatVisitor
  place: ScenePlace
  facts: TalkFacts
  refusals: Set<string>
  ending: Ending
}

/** Two sentences of the visitor without waiting for the first to be confirmed, and an answer. */
async function talk({ visitor, place, facts, refusals, ending }: Talk): Promise<void> {
  const answers: string[] = []
  facts.answers.set(visitor.id, answers)
  for (let round = 1; !ending.isOn; round++) {
    visitor.say(`${visitor.name} 第 ${round * 2 - 1} 句：杯子的盖子有一点紧。`)
    visitor.send({ type: 'typing' })
    visitor.say(`${visitor.name} 第 ${round * 2} 句：怎么办？`)
    const text = `给${visitor.name}的第 ${round} 次答复：盖子今天寄出。`
    const body = { key: `${visitor.id}-answer-${String(round).padStart(4, '0')}`, text }
    const tap = () =>
      untilHeard(refusals, () =>
        place.shop.client.call(endpoints.sayInChat, {
          params: { id: visitor.id },
          body,
          signal: AbortSignal.timeout(answerMs),
        }),
      )
    const [first] = await Promise.all([tap(), tap()])
    if (first) answers.push(text)
    await sleep(pauseMs * 2)
  }
  while (!visitor.isHeard()) await sleep(100)
}

/** Names of those whose open window the room does not know of in the end. */
async function hereAfterAll({ visitors }: TalkFacts, { shop }: ScenePlace): Promise<string[]> {
  const deadline = performance.now() + hereAgainMs
  for (;;) {
    const read = visitors.map(({ id }) => shop.client.call(endpoints.readConversation, { params: { id } }))
    const found = await Promise.all(read).catch(() => undefined)
    const missing = visitors.filter((_one, index) => found?.[index]?.isVisitorHere !== true)
    if (missing.length === 0 || performance.now() > deadline) return missing.map(({ name }) => name)
    await sleep(500)
  }
}

/** The agent finishes the conversation, so that all of it becomes voices; the window hears that before it leaves. */
async function finish(
  visitor: ChatVisitor,
  { place, refusals }: { place: ScenePlace; refusals: Set<string> },
): Promise<void> {
  const params = { id: visitor.id }
  const { client } = place.shop
  const closed = await untilHeard(refusals, () => client.call(endpoints.closeConversation, { params }))
  const until = performance.now() + hereAgainMs
  while ((visitor.shown.at(-1)?.sequence ?? 0) < (closed?.lastSequence ?? 0) && performance.now() < until)
    await sleep(100)
  visitor.leave()
}
