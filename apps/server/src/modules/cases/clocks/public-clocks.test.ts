import { type CaseDetail, endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ClockStage, clockStage } from '../../../../test/clock-stage.ts'
import { startApi, type TestApi } from '../../../../test/start-api.ts'
import type { Worker } from '../../../worker.ts'

let api: TestApi
let worker: Worker
let stage: ClockStage

beforeAll(async () => {
  api = await startApi()
  worker = await api.startWorker()
})
beforeEach(async () => {
  stage = await clockStage(api)
})
afterAll(async () => {
  await worker.stop()
  await api.stop()
})

const publicReply = ['public-reply', 'running', 480]
const firstReply = ['first-reply', 'running', 240]
const resolution = ['resolution', 'running', 2160]

function voiceOf({ voiceList }: CaseDetail): string {
  return voiceList[0]?.id ?? ''
}

async function decide(feedbackId: string, decision: 'publish' | 'refuse'): Promise<void> {
  const body = decision === 'publish' ? { decision } : { decision, code: 'spam' as const }
  await stage.shop.client.call(endpoints.decideFeedback, { params: { id: feedbackId }, body })
}

async function openPublished(facts: object = {}): Promise<CaseDetail> {
  const detail = await stage.open(facts)
  await decide(voiceOf(detail), 'publish')
  await expect.poll(() => stage.running(detail.id), { timeout: 10_000 }).toContainEqual(publicReply)
  return detail
}

describe('a review of one star', () => {
  test('that is published waits for a public reply, apart from the person who waits for help', async () => {
    const detail = await openPublished()
    expect(await stage.running(detail.id)).toEqual([firstReply, publicReply, resolution])
  })

  test('is answered in public by a reply under it, and by nothing else', async () => {
    const detail = await openPublished()
    stage.later(5)
    await stage.reply(detail.id)
    expect(await stage.running(detail.id)).toEqual([publicReply, resolution])
    await stage.move(detail.id, 'resolved')
    expect(await stage.running(detail.id)).toEqual([publicReply])
    const { replies } = await stage.shop.client.call(endpoints.replyToFeedback, {
      params: { id: voiceOf(detail) },
      body: { text: 'We are sorry, and have sent another kettle.' },
    })
    expect(await stage.running(detail.id)).toEqual([])
    stage.later(10)
    await stage.shop.client.call(endpoints.withdrawReply, { params: { id: replies[0]?.id ?? '' } })
    const [again] = await stage.running(detail.id)
    expect(again).toEqual(['public-reply', 'running', 490])
  })

  test('that leaves the public page waits no more', async () => {
    const detail = await openPublished()
    await decide(voiceOf(detail), 'refuse')
    await expect.poll(() => stage.running(detail.id), { timeout: 10_000 }).toEqual([firstReply, resolution])
    expect((await stage.clocks(detail.id)).map(({ kind, state }) => [kind, state])).toContainEqual([
      'public-reply',
      'cancelled',
    ])
  })

  test('takes its clock along when its case is merged into another', async () => {
    const detail = await openPublished()
    const other = await stage.open({ rating: 3 })
    const { version } = await stage.read(detail.id)
    stage.later(10)
    await stage.shop.client.call(endpoints.mergeCase, {
      params: { id: detail.id },
      body: { into: other.id, version },
    })
    expect(await stage.running(detail.id)).toEqual([])
    expect(await stage.running(other.id)).toEqual([firstReply, publicReply, resolution])
    const clock = (await stage.clocks(other.id)).find(({ kind }) => kind === 'public-reply')
    expect(clock?.workedMinutes).toBeGreaterThanOrEqual(10)
  })
})

describe('a review of more stars than the shop says', () => {
  test('has no public clock', async () => {
    const detail = await stage.open({ rating: 3 })
    await decide(voiceOf(detail), 'publish')
    const one = await openPublished()
    expect(await stage.running(one.id)).toHaveLength(3)
    expect(await stage.running(detail.id)).toEqual([firstReply, resolution])
  })
})
