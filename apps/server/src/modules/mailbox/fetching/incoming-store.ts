import { toUuid } from '@echoloop/contract'
import { sql } from 'kysely'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { numberOfTag, withoutTag } from '../answering/reply-tag.ts'
import { type MailContent, sealContent } from '../mail-content.ts'
import { mailStage } from '../mail-stage.ts'
import { listMailboxRows } from '../mailbox-store.ts'
import { classifyMail } from '../reading/classify-mail.ts'
import { wordsOf } from '../reading/fold-mail.ts'
import { normalSubject } from '../reading/normal-subject.ts'
import type { MailPerson, ReadFile, ReadMail } from '../reading/parse-mail.ts'
import { lookupOf } from './mail-lookups.ts'

/** A mail read, before it is stored. */
export type NewMail = {
  uid: number
  uidValidity: number
  receivedAt: Date
  sizeBytes: number
  /** That were fetched. */
  bytes: number
  key: Buffer
  mail: ReadMail
}

/** Which of these keys a mailbox knows, in hex. */
export async function knownKeys(
  scope: Scope,
  mailboxId: string,
  keys: readonly Buffer[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await scope.db
    .selectFrom('mail')
    .select('dedupeKey')
    .where('shopId', '=', scope.shopId)
    .where('mailboxId', '=', mailboxId)
    .where('dedupeKey', '=', sql<Buffer>`any(${[...keys]}::bytea[])`)
    .execute()
  return new Set(rows.map(({ dedupeKey }) => dedupeKey.toString('hex')))
}

/** Stores mails that are not known yet, for the worker to take. Returns how many were new. */
export async function storeMails(
  scope: Scope,
  mailboxId: string,
  mails: readonly NewMail[],
): Promise<number> {
  if (mails.length === 0) return 0
  const own = new Set((await listMailboxRows(scope)).map(({ address }) => address))
  let added = 0
  for (const mail of mails) if (await storeMail(scope, { mailboxId, own, mail })) added += 1
  if (added === 0) return 0
  await noteWork(scope, mailStage)
  await scope.wakeWorkers(mailStage)
  await scope.tellLive({ kind: 'mail.changed' })
  return added
}

type Storing = { mailboxId: string; own: ReadonlySet<string>; mail: NewMail }

async function storeMail(scope: Scope, { mailboxId, own, mail }: Storing): Promise<boolean> {
  const { mail: read, uid, uidValidity, receivedAt, sizeBytes, key } = mail
  const people = authorOf(read, own)
  const content = contentOf(read, people)
  const found = classify(read, people)
  const id = scope.newId()
  const inserted = await scope.db
    .insertInto('mail')
    .values({
      shopId: scope.shopId,
      id,
      mailboxId,
      dedupeKey: key,
      messageIdHash: read.messageId === null ? null : lookupOf(scope, 'id', read.messageId),
      uidValidity,
      uid,
      state: 'waiting',
      kind: found.kind,
      fromLookup: lookupOf(scope, 'from', people.author.address),
      subjectLookup: subjectLookupOf(scope, read.subject),
      referenceHashes: sql<Buffer[]>`${read.references.map((one) => lookupOf(scope, 'id', one))}::bytea[]`,
      answersIds: sql<string[]>`${ownIdsIn(read.references)}::uuid[]`,
      taggedNumber: numberOfTag(scope, addressesFor(read)),
      bouncedId: uuidsOf(found.messageIds)[0] ?? null,
      bounceStatus: found.status,
      sizeBytes,
      isCut: read.isCut,
      sealedContent: sealContent(scope, content),
      notBefore: scope.now,
      sentAt: sentAtOf(read, { receivedAt, now: scope.now }),
      receivedAt: receivedAt > scope.now ? scope.now : receivedAt,
      storedAt: scope.now,
    })
    .onConflict((conflict) => conflict.columns(['shopId', 'mailboxId', 'dedupeKey']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return false
  await storeFiles(scope, id, read.files)
  return true
}

async function storeFiles(scope: Scope, mailId: string, files: readonly ReadFile[]): Promise<void> {
  for (const { content, name: _name, ...file } of files)
    await scope.db
      .insertInto('mailFile')
      .values({
        shopId: scope.shopId,
        mailId,
        ...file,
        sealedContent: content === null ? null : scope.keys.seal(content),
      })
      .execute()
}

type People = { from: MailPerson; author: MailPerson; isOwn: boolean }

const nobody: MailPerson = { name: null, address: 'unknown@invalid.invalid' }
const noReply = /^(?:no-?reply|do-?not-?reply|noresponse|notifications?)@/iu

/** Forms and shop systems write as the shop, or as nobody, and name the person in Reply-To. */
function authorOf({ from, replyTo }: ReadMail, own: ReadonlySet<string>): People {
  const sender = from ?? nobody
  const isFromUs = own.has(withoutTag(sender.address))
  const answers = replyTo !== null && !own.has(withoutTag(replyTo.address)) ? replyTo : null
  const speaksForOther = isFromUs || noReply.test(sender.address)
  return {
    from: sender,
    author:
      speaksForOther && answers ? { name: answers.name ?? sender.name, address: answers.address } : sender,
    isOwn: isFromUs && answers === null,
  }
}

function contentOf(read: ReadMail, { from, author }: People): MailContent {
  const { messageId, references, to, cc, peopleLeftOut, subject, parts, files } = read
  const fileNames = files.map(({ name }) => name)
  return { messageId, references, from, author, to, cc, peopleLeftOut, subject, parts, fileNames }
}

function classify(read: ReadMail, { from, isOwn }: People) {
  return classifyMail({
    fields: read.fields,
    fromAddress: from.address,
    subject: read.subject,
    text: read.parts.map(({ text }) => text).join('\n'),
    report: read.report,
    hasWords: wordsOf(read.parts) !== '',
    hasFiles: read.files.length > 0,
    isOwn,
  })
}

function subjectLookupOf(scope: Scope, subject: string): Buffer | null {
  const normal = normalSubject(subject)
  return normal === '' ? null : lookupOf(scope, 'subject', normal)
}

/** Message-IDs that we gave: `msg_…@domain`. */
function ownIdsIn(references: readonly string[]): string[] {
  return uuidsOf(references.flatMap((one) => /^msg_([0-9a-f]{32})@/iu.exec(one)?.[1]?.toLowerCase() ?? []))
}

function uuidsOf(ids: readonly string[]): string[] {
  return ids.flatMap((id) => toUuid('message', `msg_${id}`) ?? [])
}

function addressesFor({ to, cc, fields }: ReadMail): string[] {
  const told = ['delivered-to', 'x-original-to', 'envelope-to'].map((name) => fields.get(name) ?? '')
  return [...[...to, ...cc].map(({ address }) => address), ...told]
}

const weekMs = 7 * 24 * 3_600_000

/** The sender's clock, unless it differs from the mail server's by more than mail takes to arrive. */
function sentAtOf({ sentAt }: ReadMail, { receivedAt, now }: { receivedAt: Date; now: Date }): Date {
  const received = receivedAt > now || receivedAt.getTime() === 0 ? now : receivedAt
  if (sentAt === null || sentAt > received || received.getTime() - sentAt.getTime() > weekMs) return received
  return sentAt
}
