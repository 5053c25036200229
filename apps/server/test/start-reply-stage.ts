import { endpoints, toPublicId, toUuid } from '@echoloop/contract'
import { openCase, publishWaiting } from '../src/modules/cases/index.ts'
import { ensureCustomers } from '../src/modules/customers/index.ts'
import { sendWaiting } from '../src/modules/outreach/index.ts'
import { screenWaiting } from '../src/modules/screening/index.ts'
import { runInShop } from '../src/platform/scope.ts'
import { startApi, type TestApi, type TestShop } from './start-api.ts'
import { type Mailbox, startMailbox } from './start-mailbox.ts'

export type StageCase = {
  id: string
  /** `cas_…` */
  publicId: string
  feedbackId: string
  feedbackUuid: string
  customerId: string
}

type Said = {
  email?: string
  phone?: string
  language?: string
  kind?: string
  text?: string
  rating?: number
}

/** A server with a mailbox and a shop whose customers have cases; what is due leaves when the test says so. */
export type ReplyStage = {
  api: TestApi
  mailbox: Mailbox
  shop: TestShop
  at(moment: Date | string): void
  now(): Date
  later(seconds: number): void
  /** Somebody says something, and a case is opened about it. */
  newCase(said: Said): Promise<StageCase>
  /** One round of one worker: what is due is published and sent. */
  round(): Promise<void>
  /** Addresses of the letters that came, in order. */
  letters(): string[]
  newShop(): Promise<void>
  stop(): Promise<void>
}

export async function startReplyStage(environment: Record<string, string> = {}): Promise<ReplyStage> {
  const mailbox = await startMailbox()
  const api = await startApi({
    environment: { SMTP_URL: mailbox.url, MAIL_FROM: 'shop@echoloop.example', ...environment },
  })
  const { platform, messages } = api.app
  const stage: ReplyStage = {
    api,
    mailbox,
    shop: await api.newShop({ timeZone: 'UTC' }),
    at(moment) {
      platform.clockOffsetMs = new Date(moment).getTime() - Date.now()
    },
    now: () => new Date(Date.now() + platform.clockOffsetMs),
    later: (seconds) => stage.at(new Date(stage.now().getTime() + seconds * 1000)),
    newCase: (said) => newCase(stage.shop, stage.now(), said),
    async round() {
      const who = { shopId: stage.shop.shopId, actor: { kind: 'system' } } as const
      await runInShop(platform, who, (scope) => publishWaiting(scope, 50))
      await sendWaiting(platform, messages)
    },
    letters: () => stage.mailbox.received().map(({ to }) => to.join()),
    async newShop() {
      stage.shop = await api.newShop({ timeZone: 'UTC' })
    },
    async stop() {
      await api.stop()
      await stage.mailbox.close()
    },
  }
  return stage
}

async function newCase(shop: TestShop, now: Date, said: Said): Promise<StageCase> {
  const { kind = 'review', text = '水壶漏水，客服不理人', rating = 1, ...contacts } = said
  const externalId = crypto.randomUUID()
  const author = { source: 'test', externalId, name: '林小满', ...contacts }
  const customers = await shop.run((scope) => ensureCustomers(scope, [author]))
  const record = {
    kind,
    source: 'test',
    externalId,
    occurredAt: new Date(now.getTime() - 60_000).toISOString(),
    text,
    ...(kind === 'review' ? { rating } : {}),
    author: { externalId, name: '林小满' },
  }
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records: [record] } })
  const [first] = results
  if (first?.status !== 'accepted') throw new Error(`the voice was not taken: ${JSON.stringify(first)}`)
  await shop.run((scope) => screenWaiting(scope, 500))
  const feedbackId = toUuid('feedback', first.id) ?? ''
  const [customerId = ''] = [...customers.values()]
  const id = await shop.run((scope) => openCase(scope, { feedbackIds: [feedbackId], origin: 'hand' }))
  return { id, publicId: toPublicId('case', id), feedbackId: first.id, feedbackUuid: feedbackId, customerId }
}
