import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints, type MessengerDoor } from '@echoloop/contract'
import {
  type Called,
  callAsLine,
  callAsWebhook,
  callAsWechat,
  callAsWecom,
  callAsWhatsapp,
  hookOf,
  lineText,
  type Said,
  webhookText,
  wechatText,
  wecomText,
  whatsappText,
} from '../../../apps/server/test/call-as-platform.ts'
import { type FakePlatform, startFakePlatform } from '../../../apps/server/test/start-fake-platform.ts'
import { accesses } from '../../../apps/server/test/start-messenger-stage.ts'
import { numberOf } from '../../checks/open-database.ts'
import type { ChannelScene, RunningScene, ScenePlace } from './channel-scene.ts'
import { checkMessengers } from './check-messengers.ts'
import { untilHeard } from './until-heard.ts'
import type { Kind, Writer } from './writer.ts'

type Opened = { kind: Kind; door: MessengerDoor; secret: string; url: string }

const perKind = 2
const pauseMs = 250
const answerMs = 15_000
/** Within the hour, so that answers leave at any hour of the day, and long enough ago that nothing is of the future. */
const beganMsAgo = 1_800_000
const kinds: readonly Kind[] = ['webhook', 'wechat', 'wecom', 'whatsapp', 'line']

/**
 * People write by every adapter at once: each message is repeated until it is acknowledged, some are told twice, and
 * pairs come in the wrong order. Staff answer in the cases; the platforms take their time, so that a kill may fall between.
 */
export const messengerScene: ChannelScene = { name: 'messengers', begin }

async function begin(place: ScenePlace): Promise<RunningScene> {
  const fake = await startFakePlatform({ takesMs: 150 })
  const doors = await openDoors(place, fake)
  const writers = kinds.flatMap((kind) =>
    Array.from({ length: perKind }, (_, index) => writerOf(kind, index)),
  )
  const refusals = new Set<string>()
  let isEnding = false
  const seats = writers.map(async (writer) => {
    const opened = doors.find(({ kind }) => kind === writer.kind)
    if (!opened) throw new Error(`${writer.kind} has no door`)
    for (let round = 0; !isEnding; round++) {
      await writePair({ opened, writer, round, fake, refusals, place })
      if (writer.kind !== 'webhook') await answerPerson({ writer, round, refusals, place })
      await sleep(pauseMs)
    }
  })
  return {
    heard: () => writers.reduce((sum, { said }) => sum + said.length, 0),
    async end() {
      isEnding = true
      await Promise.all(seats)
      return [...refusals]
    },
    left: (client) =>
      numberOf(
        client,
        `select (select count(*) from messenger_door where pull_wanted_at is not null)
          + (select count(*) from message where state = 'waiting')`,
      ),
    check: (client, tally) => checkMessengers({ client, tally, writers, passedOn: fake.passedOn }),
    close: () => fake.close(),
  }
}

function writerOf(kind: Kind, index: number): Writer {
  const name = `${kind}-${'ab'[index] ?? index}`
  const id = kind === 'whatsapp' ? `49151000000${index}` : `person-of-${name}`
  return { kind, id, name, beganAt: Date.now() - beganMsAgo, said: [], answers: [] }
}

async function openDoors({ shop, url }: ScenePlace, fake: FakePlatform): Promise<Opened[]> {
  const doors: Opened[] = []
  for (const kind of kinds) {
    const body = {
      name: kind,
      access: accesses[kind],
      baseUrl: kind === 'webhook' ? null : fake.url,
      departmentId: null,
    }
    const { door, secret } = await shop.client.call(endpoints.createMessenger, { body })
    doors.push({ kind, door, secret: secret ?? '', url: hookOf(door, url) })
  }
  return doors
}

type Pair = {
  opened: Opened
  writer: Writer
  round: number
  fake: FakePlatform
  refusals: Set<string>
  place: ScenePlace
}

/** Two things said one after the other, which may come in the other order, and more than once. */
async function writePair(pair: Pair): Promise<void> {
  const { writer, round, place } = pair
  const both = [0, 1].map((part): Said => {
    const number = round * 2 + part
    const text = `${writer.name} 第 ${number} 句：水壶的盖子有一点紧，怎么办？`
    // Whole seconds apart, since some platforms tell no smaller times; said some while ago, so that none is in the future.
    const at = new Date(writer.beganAt + number * 2000)
    return { id: `${writer.name}-${number}`, from: writer.id, text, at }
  })
  const inOrder = place.random() < 0.5 ? both : both.toReversed()
  for (const said of inOrder) {
    if (writer.kind === 'wecom') pair.fake.keep(wecomText(said))
    await tell(pair, said)
    if (place.random() < 0.3) await tell(pair, said)
  }
  writer.said.push(...both.map(({ id, text }) => ({ id, text })))
}

async function tell({ opened, refusals }: Pair, said: Said): Promise<void> {
  for (;;) {
    try {
      const { status, text } = await callAs(opened, said)
      if (status === 200) return
      if (status < 500 && status !== 429) {
        refusals.add(`${opened.kind} ${status} ${text.slice(0, 80)}`)
        return
      }
    } catch {
      // Nobody answered: said again.
    }
    await sleep(200)
  }
}

function callAs({ kind, door, url, secret }: Opened, said: Said): Promise<Called> {
  const call = { door, url, now: new Date() }
  if (kind === 'wechat') return callAsWechat(call, wechatText(said))
  if (kind === 'wecom') return callAsWecom(call)
  if (kind === 'whatsapp') return callAsWhatsapp(call, whatsappText(said))
  if (kind === 'line') return callAsLine(call, [lineText(said, 'spent')])
  return callAsWebhook(call, webhookText(said), { secret, id: said.id })
}

type Answering = { writer: Writer; round: number; refusals: Set<string>; place: ScenePlace }

/** Staff answer in the person's case, each button tapped twice. */
async function answerPerson({ writer, round, refusals, place }: Answering): Promise<void> {
  const { client } = place.shop
  const signal = () => AbortSignal.timeout(answerMs)
  const query = { kind: writer.kind, limit: 50 }
  const found = await untilHeard(refusals, () =>
    client.call(endpoints.listMessengerConversations, { query, signal: signal() }),
  )
  const mine = found?.items.find(({ lastText }) => lastText?.startsWith(`${writer.name} `) ?? false)
  const caseId = mine?.case?.id
  if (!caseId) return
  const text = `${writer.name} 第 ${round} 次答复：谢谢您，盖子今天寄出。`
  const body = {
    channel: 'messenger',
    text,
    key: `button-${writer.name}-${round}`,
    sendAnyway: true,
  } as const
  const tap = () =>
    untilHeard(refusals, () =>
      client.call(endpoints.sendReply, { params: { id: caseId }, body, signal: signal() }),
    )
  const [first] = await Promise.all([tap(), tap()])
  if (first) writer.answers.push({ id: first.id, text })
}
