import { endpoints, type MailboxSettings, type MailItem } from '@echoloop/contract'
import { fetchDueMailboxes } from '../src/modules/mailbox/index.ts'
import { sendWaiting } from '../src/modules/outreach/index.ts'
import type { Log } from '../src/platform/log/create-log.ts'
import { makeStages } from '../src/worker-stages.ts'
import { startApi, type TestApi, type TestShop } from './start-api.ts'
import { type ImapServerForTests, startImapServer } from './start-imap-server.ts'
import { type Mailbox, startMailbox } from './start-mailbox.ts'

/** A server with a shop whose mailbox is on a mail server that does as told. */
export type MailGround = {
  api: TestApi
  shop: TestShop
  imap: ImapServerForTests
  smtp: Mailbox
  settings(change?: Partial<MailboxSettings>): MailboxSettings
  /** Fetches what is due now, and takes what came. Returns how many mails were new. */
  round(): Promise<number>
  /** Sends what is due, half a minute later. */
  send(): Promise<void>
  later(minutes: number): void
  mails(view?: 'look' | 'noted' | 'taken'): Promise<MailItem[]>
  stop(): Promise<void>
}

export async function startMailGround({ log }: { log?: Log } = {}): Promise<MailGround> {
  const imap = await startImapServer()
  const smtp = await startMailbox({
    authOptional: true,
    onAuth: (_auth, _session, done) => done(null, { user: 'x' }),
  })
  const api = await startApi({ environment: { MAILBOX_PRIVATE: 'true' }, log })
  const shop = await api.newShop({ timeZone: 'UTC' })
  const { platform } = api.app
  const lines = new Map()
  const stage = makeStages(api.app).find(({ name }) => name === 'mails')
  const ground: MailGround = {
    api,
    shop,
    imap,
    smtp,
    settings: (change = {}) => ({
      address: 'hello@shop.example',
      senderName: '青瓷小铺',
      departmentId: null,
      imap: { host: '127.0.0.1', port: imap.port, security: 'none' },
      signIn: { kind: 'password', user: 'hello@shop.example', password: 'right' },
      folder: 'INBOX',
      afterReading: { kind: 'leave' },
      sending: { kind: 'own', host: '127.0.0.1', port: Number(new URL(smtp.url).port), security: 'none' },
      quotesOriginal: true,
      hasTag: false,
      ...change,
    }),
    async round() {
      ground.later(1.1)
      const stored = await fetchDueMailboxes(platform, {
        lines,
        mayBePrivate: true,
        timeouts: { stepMs: 2000, wholeMs: 8000 },
      })
      while ((await shop.run((scope) => stage?.run(scope, 20) ?? Promise.resolve(0))) > 0);
      return stored
    },
    async send() {
      platform.clockOffsetMs += 31_000
      const { kinds, doors } = api.app.messages
      await sendWaiting(platform, { kinds, doors })
      await sendWaiting(platform, { kinds, doors })
    },
    later(minutes) {
      platform.clockOffsetMs += minutes * 60_000
    },
    mails: async (view = 'taken') => (await shop.client.call(endpoints.listMails, { query: { view } })).items,
    async stop() {
      await api.stop()
      await imap.close()
      await smtp.close()
    },
  }
  return ground
}

/** A mail as programs write it; `head` are further fields, `body` stands below. */
export function mailOf(given: {
  id: string
  from?: string
  subject?: string
  body?: string
  head?: string[]
  date?: Date
}): string {
  const {
    id,
    from = '林小满 <lin@example.com>',
    subject = '杯子碎了',
    body = '杯子到的时候已经碎了。',
    head = [],
  } = given
  const date = (given.date ?? new Date()).toUTCString()
  return [
    `Message-ID: <${id}>`,
    `Date: ${date}`,
    `From: ${from}`,
    'To: hello@shop.example',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    ...(head.some((line) => /^content-type/i.test(line)) ? [] : ['Content-Type: text/plain; charset=utf-8']),
    ...head,
    '',
    body,
    '',
  ].join('\n')
}
