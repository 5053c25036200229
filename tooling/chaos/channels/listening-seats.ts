import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints, type ListeningSource, type Mention } from '@echoloop/contract'
import { webhookHeaders } from '../../../apps/server/src/platform/outgoing/webhook-secret.ts'
import type { FakeMastodon } from '../../../apps/server/test/start-fake-mastodon.ts'
import type { ScenePlace } from './channel-scene.ts'
import type { ListeningFacts } from './check-listening.ts'
import { untilHeard } from './until-heard.ts'

/** Where people talk about the shop, and what is known of it so far. */
export type ListeningStage = {
  place: ScenePlace
  facts: ListeningFacts
  mastodon: FakeMastodon
  /** Words of a feed, oldest first. */
  feed: string[]
  accountId: string
  inbox: { source: ListeningSource; secret: string }
  sourceIds: string[]
  refusals: Set<string>
  isEnding: boolean
  isClosed: boolean
}

const pauseMs = 900
const readEveryMs = 5000
const waitMs = 15_000
/** Of answers, so many are kept by the network whose word of it never comes back. */
const lostShare = 0.2

export async function postInForum(stage: ListeningStage): Promise<void> {
  for (let round = 0; !stage.isEnding; round++) {
    const words = `论坛第 ${round} 帖：回声杯的盖子有一点紧`
    stage.feed.push(words)
    stage.facts.posted.push(words)
    await sleep(pauseMs)
  }
}

export async function postOnMastodon(stage: ListeningStage): Promise<void> {
  for (let round = 0; !stage.isEnding; round++) {
    const words = `长毛象第 ${round} 条：回声杯真好看`
    stage.mastodon.line.push(stage.mastodon.say(words))
    stage.facts.posted.push(words)
    await sleep(pauseMs)
  }
}

/** Staff want to read now, again and again, also while everything comes to rest. */
export async function readAgainAndAgain(stage: ListeningStage): Promise<void> {
  const { place, sourceIds } = stage
  for (let readAt = -readEveryMs; !stage.isClosed; await sleep(200)) {
    if (performance.now() - readAt < readEveryMs) continue
    readAt = performance.now()
    for (const id of sourceIds)
      await place.shop.client
        .call(endpoints.readListeningSourceNow, { params: { id }, signal: AbortSignal.timeout(waitMs) })
        // Not heard: wanted again with the next round.
        .catch(() => undefined)
  }
}

/** An adapter delivers until it hears that the delivery is taken, or was taken before. */
export async function deliver(stage: ListeningStage): Promise<void> {
  for (let round = 0; !stage.isEnding; round++) {
    const words = `微博第 ${round} 条：回声杯送人很合适`
    const body = JSON.stringify({
      items: [{ id: `w${round}`, text: words, author: { id: 'lan', name: '兰' } }],
    })
    await deliverUntilTaken(stage, `delivery-${round}`, body)
    if (stage.place.random() < 0.3) await deliverUntilTaken(stage, `delivery-${round}`, body)
    stage.facts.delivered.push(words)
    await sleep(pauseMs)
  }
}

async function deliverUntilTaken(stage: ListeningStage, id: string, body: string): Promise<void> {
  const { place, inbox, refusals } = stage
  const { pathname, search } = new URL(inbox.source.inboxUrl ?? '')
  for (;;) {
    const signed = webhookHeaders({ id, at: new Date(), body, secrets: [inbox.secret] })
    const headers = { 'content-type': 'application/json', ...signed }
    const answer = await fetch(`${place.url}${pathname}${search}`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(waitMs),
    }).catch(() => undefined)
    const status = answer?.status ?? 503
    if (status === 200 || status === 409) return
    if (status < 500 && status !== 429) {
      refusals.add(`delivery ${status}`)
      return
    }
    await sleep(200)
  }
}

/** Staff answer what stands on the network, each button tapped twice under the key of the first tap. */
export async function answerPosts(stage: ListeningStage): Promise<void> {
  const { place, mastodon, accountId, facts, refusals } = stage
  const answered = new Set<string>()
  while (!stage.isEnding) {
    const mention = (await openMentions(stage)).find(({ feedbackId }) => !answered.has(feedbackId))
    if (mention) {
      answered.add(mention.feedbackId)
      if (place.random() < lostShare) mastodon.next = 'lost'
      const text = `谢谢您的第 ${answered.size} 条留言，我们很高兴您喜欢。`
      const call = {
        params: { id: mention.feedbackId },
        body: { accountId, text, sendAnyway: true },
        idempotencyKey: `answer-of-${mention.feedbackId}`,
      }
      const tap = () =>
        untilHeard(refusals, () =>
          place.shop.client.call(endpoints.answerMention, { ...call, signal: AbortSignal.timeout(waitMs) }),
        )
      const [first] = await Promise.all([tap(), tap()])
      if (first) facts.answers.push({ id: first.id, text })
    }
    await sleep(pauseMs)
  }
}

async function openMentions({ place, accountId }: ListeningStage): Promise<Mention[]> {
  const query = { limit: 100 }
  const found = await place.shop.client
    .call(endpoints.listMentions, { query, signal: AbortSignal.timeout(waitMs) })
    .catch(() => undefined)
  return (found?.items ?? []).filter(({ accountIds }) => accountIds.includes(accountId))
}
