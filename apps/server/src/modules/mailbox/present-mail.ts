import { type MailDetail, type MailItem, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { prepareText } from '../feedback/index.ts'
import { type MailContent, openContent } from './mail-content.ts'
import type { FileRow, MailRow } from './mail-store.ts'
import './mailbox-tables.ts'
import { wordsOf } from './reading/fold-mail.ts'

const excerptMax = 600

type Around = { files: FileRow[]; addresses: ReadonlyMap<string, string> }

/** Mails as lists show them: personal data in their words are masked, as in voices. */
export async function presentMails(scope: Scope, rows: readonly MailRow[]): Promise<MailItem[]> {
  const around = await readAround(scope, rows)
  const items: MailItem[] = []
  for (const row of rows) items.push(itemOf(row, await openContent(scope, row), around))
  return items
}

/** One mail opened, with all its words as they came. */
export async function presentDetail(scope: Scope, row: MailRow): Promise<MailDetail> {
  const content = await openContent(scope, row)
  const item = itemOf(row, content, await readAround(scope, [row]))
  const { from, to, cc, peopleLeftOut, parts, subject } = content ?? forgotten
  return { ...item, subject: subject || null, from, to, cc, peopleLeftOut, parts }
}

const forgotten: Pick<MailContent, 'from' | 'to' | 'cc' | 'peopleLeftOut' | 'parts' | 'subject'> = {
  from: { name: null, address: '' },
  to: [],
  cc: [],
  peopleLeftOut: 0,
  parts: [],
  subject: '',
}

function itemOf(row: MailRow, content: MailContent | undefined, { files, addresses }: Around): MailItem {
  const words = content ? wordsOf(content.parts) : ''
  const masked = prepareText({
    title: content?.subject ?? null,
    text: words.slice(0, excerptMax).toWellFormed(),
  })
  return {
    id: toPublicId('mail', row.id),
    mailbox: { id: toPublicId('mailbox', row.mailboxId), address: addresses.get(row.mailboxId) ?? '' },
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    attempts: row.attempts,
    threadedBy: row.threadedBy,
    sentAt: row.sentAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    fromName: content?.author.name ?? null,
    fromHint: hintOf(content?.author.address ?? ''),
    subject: masked.title,
    excerpt: masked.text,
    hasMore: words.length > excerptMax || (content?.parts.some(({ kind }) => kind !== 'words') ?? false),
    isCut: row.isCut,
    files: files
      .filter(({ mailId }) => mailId === row.id)
      .map(({ position, mediaType, sizeBytes, state, reason }) => ({
        position,
        name: content?.fileNames[position] ?? `file-${position + 1}`,
        mediaType,
        sizeBytes,
        state,
        reason,
      })),
    feedbackId: row.feedbackId && toPublicId('feedback', row.feedbackId),
    caseId: row.caseId && toPublicId('case', row.caseId),
  }
}

function hintOf(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '' : `${address.slice(0, 1)}•••${address.slice(at)}`
}

async function readAround(scope: Scope, rows: readonly MailRow[]): Promise<Around> {
  if (rows.length === 0) return { files: [], addresses: new Map() }
  const files = await scope.db
    .selectFrom('mailFile')
    .select([
      'mailId',
      'position',
      'mediaType',
      'sizeBytes',
      'state',
      'reason',
      sql<null>`null`.as('sealedContent'),
    ])
    .where('shopId', '=', scope.shopId)
    .where('mailId', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('position')
    .execute()
  const mailboxes = await scope.db
    .selectFrom('mailbox')
    .select(['id', 'address'])
    .where('shopId', '=', scope.shopId)
    .execute()
  return { files, addresses: new Map(mailboxes.map(({ id, address }) => [id, address])) }
}
