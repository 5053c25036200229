import { endpoints, type MailboxSettings, toPublicId, toUuid } from '@echoloop/contract'
import { parseMail, storeMails } from '../src/modules/mailbox/index.ts'
import type { TestShop } from './start-api.ts'
import { mailOf } from './start-mail-ground.ts'

/** Settings that reach no server. */
export const walkMailbox: MailboxSettings = {
  address: 'walk@shop.example',
  senderName: 'x',
  departmentId: null,
  imap: { host: 'imap.invalid', port: 993, security: 'tls' },
  signIn: { kind: 'password', user: 'x', password: 'x' },
  folder: 'INBOX',
  afterReading: { kind: 'leave' },
  sending: { kind: 'own', host: 'smtp.invalid', port: 465, security: 'tls' },
  quotesOriginal: true,
  hasTag: false,
}

/** Adds a mailbox and one mail of these words that nobody has taken yet. Ids by the prefix of their kind. */
export async function fillMailbox(
  { client, run }: TestShop,
  text: string,
): Promise<Record<'mbx' | 'mai', string>> {
  const { id } = await client.call(endpoints.createMailbox, {
    body: { ...walkMailbox, address: 'filled@shop.example', earlierDays: 0 },
  })
  const source = Buffer.from(
    mailOf({ id: 'walk@example.com', subject: text, body: text }).replaceAll('\n', '\r\n'),
  )
  const mail = await parseMail(source, { isWhole: true })
  const mailId = await run(async (scope) => {
    const stored = {
      uid: 1,
      uidValidity: 1,
      receivedAt: scope.now,
      sizeBytes: 1,
      bytes: 1,
      key: Buffer.alloc(32),
      mail,
    }
    await storeMails(scope, toUuid('mailbox', id) ?? '', [stored])
    const row = await scope.db
      .selectFrom('mail')
      .select('id')
      .where('shopId', '=', scope.shopId)
      .executeTakeFirstOrThrow()
    return row.id
  })
  return { mbx: id, mai: toPublicId('mail', mailId) }
}
