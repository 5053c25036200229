import { ensureCustomers } from '../src/modules/customers/index.ts'
import { type MessageKind, queueMessage, sendWaiting } from '../src/modules/outreach/index.ts'
import { startApi, type TestApi, type TestShop } from './start-api.ts'
import { type Mailbox, startMailbox } from './start-mailbox.ts'

/** A server with a mailbox, a shop, and a kind of message that says what the test wants it to say. */
export type OutreachStage = {
  api: TestApi
  mailbox: Mailbox
  shop: TestShop
  kinds: MessageKind[]
  /** What the kind was told, as `subject state reason`. */
  ends: string[]
  /** Moves the clock to this moment. */
  at(moment: Date | string): void
  now(): Date
  customer(facts: Facts): Promise<string>
  queue(customerId: string, subjectId: string, clock?: 'request' | 'notice'): Promise<string>
  /** One round of one worker. */
  round(): Promise<number>
  /** `subject state reason` of all messages of the shop, in the order of their queueing. */
  states(): Promise<string[]>
  /** Addresses of the letters that came, in order. */
  letters(): string[]
  newShop(): Promise<void>
  stop(): Promise<void>
}

type Facts = { email?: string; phone?: string; name?: string; timeZone?: string; language?: string }

/** Subjects with a meaning for the kind of this stage. */
const answers: Record<string, Awaited<ReturnType<MessageKind['prepare']>>> = {
  refunded: { kind: 'drop', reason: 'refunded' },
}

export async function startOutreachStage(environment: Record<string, string> = {}): Promise<OutreachStage> {
  const mailbox = await startMailbox()
  const api = await startApi({
    environment: { SMTP_URL: mailbox.url, MAIL_FROM: 'shop@echoloop.example', ...environment },
  })
  const ends: string[] = []
  const kinds = (['request', 'notice'] as const).map((clock): MessageKind => {
    return {
      purpose: `test-${clock}`,
      clock,
      prepare: async (_, { subjectId }) => {
        if (subjectId === 'broken') throw new Error('this kind is broken')
        return (
          answers[subjectId] ?? {
            kind: 'send',
            subject: `关于 ${subjectId}`,
            text: `正文 ${subjectId}`,
            html: `<p>正文 ${subjectId}</p>`,
            shortText: `短信 ${subjectId}`,
          }
        )
      },
      ended: async (_, { subjectId, state, reason }) => {
        ends.push(`${subjectId} ${state} ${reason}`)
      },
    }
  })
  const stage: OutreachStage = {
    api,
    mailbox,
    shop: await api.newShop({ timeZone: 'UTC' }),
    kinds,
    ends,
    at(moment) {
      api.app.platform.clockOffsetMs = new Date(moment).getTime() - Date.now()
    },
    now: () => new Date(Date.now() + api.app.platform.clockOffsetMs),
    async customer(facts) {
      const author = { source: 'shop', externalId: crypto.randomUUID(), ...facts }
      const made = await stage.shop.run((scope) => ensureCustomers(scope, [author]))
      return [...made.values()][0] ?? ''
    },
    async queue(customerId, subjectId, clock = 'request') {
      const message = { purpose: `test-${clock}`, clock, customerId, subjectId, dedupeKey: subjectId }
      const queued = await stage.shop.run((scope) =>
        queueMessage(scope, { ...message, notBefore: scope.now }),
      )
      return queued.messageId
    },
    round: () => sendWaiting(api.app.platform, { kinds, doors: api.app.messages.doors }),
    states: () => statesOf(stage.shop),
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

async function statesOf(shop: TestShop): Promise<string[]> {
  const rows = await shop.run((scope) =>
    scope.db
      .selectFrom('message')
      .select(['subjectId', 'state', 'reason'])
      .where('shopId', '=', scope.shopId)
      .orderBy('id')
      .execute(),
  )
  return rows.map(({ subjectId, state, reason }) => `${subjectId} ${state} ${reason}`)
}
