import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints, type Incident, type ProductHold } from '@echoloop/contract'
import { type RemedyDoor, startRemedyDoor } from '../../../apps/server/test/start-remedy-door.ts'
import { numberOf } from '../../checks/open-database.ts'
import { putProducts } from '../../checks/set-up-shop.ts'
import type { ChannelScene, RunningScene, ScenePlace } from './channel-scene.ts'
import { checkIncidents, type IncidentFacts } from './check-incidents.ts'
import { untilHeard } from './until-heard.ts'

const sku = '充电台灯'
const complaintsEach = 3
const pauseMs = 1500
const answerMs = 20_000
/** Of orders to hold, so many are taken by the shop's system whose word of it never comes back. */
const lostShare = 0.2

/**
 * Complaints gather on one incident; all its cases are answered together, round by round, and its product is held and
 * released by webhook. Each button is tapped twice until both taps are heard.
 */
export const incidentScene: ChannelScene = { name: 'incidents', begin }

type Stage = {
  place: ScenePlace
  door: RemedyDoor
  facts: IncidentFacts
  productId: string
  refusals: Set<string>
  isEnding: boolean
}

async function begin(place: ScenePlace): Promise<RunningScene> {
  const door = await startRemedyDoor()
  const lost = new Set<string>()
  door.answer(({ key, isRepeat }) => {
    const isLost = !isRepeat && !lost.has(key) && place.random() < lostShare
    if (isLost) lost.add(key)
    return { body: { state: 'accepted' }, isLost }
  })
  const { client } = place.shop
  const { secret } = await client.call(endpoints.putRemedyDoor, { body: { url: door.url } })
  door.trust(secret ?? '')
  const productId = (await putProducts(place.shop, [sku])).get(sku) ?? ''
  const body = { kind: 'product-safety', title: '台灯发烫', severity: 3 } as const
  const { id } = await client.call(endpoints.openIncident, { body })
  const facts: IncidentFacts = { incidentId: id, complaints: [], answers: [], holds: [] }
  const stage: Stage = { place, door, facts, productId, refusals: new Set(), isEnding: false }
  const seats = [complainAndAnswer(stage), holdAndRelease(stage)]
  return {
    heard: () => facts.answers.length + facts.holds.length,
    async end() {
      stage.isEnding = true
      await Promise.all(seats)
      return [...stage.refusals]
    },
    left: (sql) =>
      numberOf(
        sql,
        `select (select count(*) from product_hold where state = 'ordered')
          + (select count(*) from case_reply join incident_answer
             on incident_answer.shop_id = case_reply.shop_id and incident_answer.reply_id = case_reply.id
             where case_reply.state = 'scheduled')`,
      ),
    check: (sql, tally) =>
      checkIncidents({ client: sql, tally, facts, ordered: door.ordered, forged: door.refused }),
    close: () => door.close(),
  }
}

async function complainAndAnswer(stage: Stage): Promise<void> {
  const { place, facts, refusals } = stage
  const { client } = place.shop
  const params = { id: facts.incidentId }
  const signal = () => AbortSignal.timeout(answerMs)
  for (let round = 0; !stage.isEnding; round++) {
    const records = Array.from({ length: complaintsEach }, (_, index) => complaintOf(round, index))
    const taken = await untilHeard(refusals, () =>
      client.call(endpoints.acceptFeedback, { body: { records }, signal: signal() }),
    )
    const add = (taken?.results ?? []).flatMap((result) => (result.status === 'refused' ? [] : [result.id]))
    const added = await untilHeard(refusals, () =>
      client.call(endpoints.changeIncidentVoices, { params, body: { add }, signal: signal() }),
    )
    if (!added) continue
    facts.complaints.push(...add)
    const text = `第 ${round} 次说明：非常抱歉，请停止使用台灯，我们免费退货。`
    const key = `answer-all-${String(round).padStart(4, '0')}`
    const body = { text, channel: 'page' as const, caseIds: [], opensCases: true, key }
    const tap = () =>
      untilHeard(refusals, () =>
        client.call(endpoints.sendIncidentAnswer, { params, body, signal: signal() }),
      )
    const [first, second] = await Promise.all([tap(), tap()])
    if (first && second) facts.answers.push({ key, replyIds: first.replyIds, again: second.replyIds })
    await sleep(pauseMs)
  }
}

function complaintOf(
  round: number,
  index: number,
): {
  kind: 'complaint'
  source: string
  externalId: string
  occurredAt: string
  text: string
  sku: string
  author: { externalId: string }
} {
  const name = `${round}-${index}`
  return {
    kind: 'complaint',
    source: 'shop',
    externalId: `burn-${name}`,
    occurredAt: new Date().toISOString(),
    text: `充电时突然冒烟，太危险（${name}）`,
    sku,
    author: { externalId: `burnt-${name}` },
  }
}

/** One order at a time: while one is on its way, the next one is refused. */
async function holdAndRelease(stage: Stage): Promise<void> {
  const { place, facts, productId, refusals } = stage
  const { client } = place.shop
  const params = { id: facts.incidentId }
  for (let round = 0; !stage.isEnding; round++) {
    const action = round % 2 === 0 ? 'hold' : 'release'
    const call = { params, body: { productId, action }, idempotencyKey: `hold-${round}` } as const
    const tap = () =>
      untilHeard(refusals, () =>
        client.call(endpoints.holdProduct, { ...call, signal: AbortSignal.timeout(answerMs) }),
      )
    const [first] = await Promise.all([tap(), tap()])
    if (first) facts.holds.push(action)
    await untilTold(stage)
    await sleep(pauseMs)
  }
}

/** Waits for the shop's system to answer; whoever sees trouble presses the button once more. */
async function untilTold({ place, facts, refusals }: Stage): Promise<void> {
  const { client } = place.shop
  const params = { id: facts.incidentId }
  for (;;) {
    const incident: Incident | undefined = await client
      .call(endpoints.readIncident, { params, signal: AbortSignal.timeout(answerMs) })
      .catch(() => undefined)
    const open: ProductHold | undefined = incident?.holds.find(({ state }) => state === 'ordered')
    if (incident && !open) return
    if (open && open.trouble !== null)
      await untilHeard(refusals, () =>
        client.call(endpoints.retryProductHold, {
          params: { id: open.id },
          signal: AbortSignal.timeout(answerMs),
        }),
      )
    await sleep(1000)
  }
}
