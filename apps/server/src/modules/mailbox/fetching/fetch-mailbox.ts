import { mailLimits } from '@echoloop/contract'
import type { FetchMessageObject, ImapFlow } from 'imapflow'
import { ImapError } from '../../../platform/imap/imap-fault.ts'
import type { ImapServer } from '../../../platform/imap/open-imap.ts'
import { type ImapRules, withImap } from '../../../platform/imap/open-imap.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import type { MailboxRow } from '../mailbox-store.ts'
import { settingsOf } from '../mailbox-store.ts'
import { parseMail } from '../reading/parse-mail.ts'
import { type FetchClaim, holdClaim, moveWatermark } from './claim-store.ts'
import { dedupeKeyOf, identifyingFields, wholeKeyOf } from './dedupe-key.ts'
import { knownKeys, type NewMail, storeMails } from './incoming-store.ts'

export type Fetching = {
  shopId: string
  row: MailboxRow
  claim: FetchClaim
  auth: ImapServer['auth']
  rules: ImapRules
  /** Waits for new mail this long before the connection ends; 0: not at all. */
  waitMs: number
  isStopping(): boolean
  /** The server has just said that something came: what it said when the folder was opened is old. */
  hasNews?: boolean
}

/** Heads asked for at once; mails that are stored together: few, so that a line that breaks often still gets on. */
const chunkSize = 50
const batchMails = 10
const batchBytes = 8_000_000

/** Mail servers tell times in whole seconds, by a clock of their own: mail of just before the beginning is taken. */
const slackMs = 10 * 60_000

/**
 * Brings in what is new in a mailbox. What was looked at is written down in the transaction that stores it, so that a
 * cut at any moment costs nothing but fetching again. Returns how many mails were new. Throws an `ImapError`.
 */
export function fetchMailbox(platform: Platform, fetching: Fetching): Promise<number> {
  const settings = settingsOf(fetching.row)
  const server = { ...settings.imap, auth: fetching.auth }
  return withImap(server, fetching.rules, async (client) => {
    const { afterReading } = settings
    const lock = await client
      .getMailboxLock(settings.folder, { readOnly: afterReading.kind === 'leave' })
      .catch((error: unknown) => {
        throw client.usable ? new ImapError('folder-missing', { cause: error }) : error
      })
    try {
      return await fetchAndWait(platform, client, fetching)
    } finally {
      lock.release()
    }
  })
}

async function fetchAndWait(platform: Platform, client: ImapFlow, fetching: Fetching): Promise<number> {
  const stored = await fetchNew(platform, client, fetching)
  if (fetching.waitMs === 0 || fetching.isStopping() || !client.capabilities.has('IDLE')) return stored
  const isNews = await waitForNews(client, fetching)
  const row = isNews ? await stillOurs(platform, fetching) : undefined
  return row ? stored + (await fetchNew(platform, client, { ...fetching, row, hasNews: true })) : stored
}

/** True when the server says that something came. */
async function waitForNews(client: ImapFlow, { waitMs, isStopping }: Fetching): Promise<boolean> {
  let isNews = false
  client.once('exists', () => {
    isNews = true
  })
  void client.idle().catch(() => false)
  for (let waited = 0; waited < waitMs && !isNews && !isStopping() && client.usable; waited += 250)
    await new Promise((resolve) => setTimeout(resolve, 250))
  if (!client.usable) throw new ImapError('dropped')
  return isNews
}

async function stillOurs(
  platform: Platform,
  { shopId, claim, row }: Fetching,
): Promise<MailboxRow | undefined> {
  return runInShop(platform, { shopId, actor: { kind: 'system' } }, async (scope) => {
    if (!(await holdClaim(scope, claim))) return undefined
    const { lastUid, uidValidity } = await scope.db
      .selectFrom('mailbox')
      .select(['lastUid', 'uidValidity'])
      .where('shopId', '=', shopId)
      .where('id', '=', claim.mailboxId)
      .executeTakeFirstOrThrow()
    return { ...row, lastUid, uidValidity }
  })
}

type Folder = { uidValidity: number; uids: number[] }

async function fetchNew(platform: Platform, client: ImapFlow, fetching: Fetching): Promise<number> {
  const folder = await findNew(client, fetching)
  let stored = 0
  for (let at = 0; at < folder.uids.length; at += chunkSize) {
    if (fetching.isStopping()) return stored
    const uids = folder.uids.slice(at, at + chunkSize)
    const chunk = await fetchChunk(platform, client, { fetching, folder, uids })
    if (chunk === 'lost') return stored
    stored += chunk
  }
  return stored
}

/**
 * UIDs that were not looked at yet, in order. Another UIDVALIDITY, or a counter that ran backwards, means that numbers
 * say nothing: then everything since the beginning is looked at again, and what is known is known by its content.
 */
async function findNew(client: ImapFlow, { row, hasNews = false }: Fetching): Promise<Folder> {
  const { mailbox } = client
  if (!mailbox) throw new ImapError('folder-missing')
  const uidValidity = Number(mailbox.uidValidity)
  const isSame = row.uidValidity === uidValidity && (hasNews || mailbox.uidNext > row.lastUid)
  // What is moved away when it was read, and still lies there, was not moved: it is looked at again.
  const from = isSame && row.settings.afterReading.kind !== 'move' ? row.lastUid + 1 : 1
  if (mailbox.exists === 0 || (!hasNews && from >= mailbox.uidNext)) return { uidValidity, uids: [] }
  // The server knows days only; a day more is asked for, for those of other time zones.
  const since = new Date(row.fetchSince.getTime() - 24 * 3_600_000)
  const found = await client.search({ uid: `${from}:*`, since }, { uid: true })
  const uids = (found || []).filter((uid) => uid >= from)
  return { uidValidity, uids: [...new Set(uids)].sort((left, right) => left - right) }
}

type Chunk = { fetching: Fetching; folder: Folder; uids: number[] }
type Head = { uid: number; size: number; receivedAt: Date; key: Buffer | undefined }

async function fetchChunk(platform: Platform, client: ImapFlow, chunk: Chunk): Promise<number | 'lost'> {
  const { fetching, folder, uids } = chunk
  const since = fetching.row.fetchSince.getTime() - slackMs
  const who = { shopId: fetching.shopId, actor: { kind: 'system' } } as const
  const heads = (await readHeads(client, uids)).filter(({ receivedAt }) => receivedAt.getTime() >= since)
  const known = await runInShop(platform, who, async (scope) =>
    (await holdClaim(scope, fetching.claim))
      ? knownKeys(
          scope,
          fetching.claim.mailboxId,
          heads.flatMap(({ key }) => key ?? []),
        )
      : undefined,
  )
  if (!known) return 'lost'
  const missing = heads.filter(({ key }) => key === undefined || !known.has(key.toString('hex')))
  let stored = 0
  let batch: NewMail[] = []
  const store = async (lastUid: number): Promise<boolean> => {
    const mails = batch
    batch = []
    const added = await runInShop(platform, who, async (scope) => {
      if (!(await holdClaim(scope, fetching.claim))) return undefined
      const count = await storeMails(scope, fetching.claim.mailboxId, mails)
      const mark = { uidValidity: folder.uidValidity, lastUid }
      await moveWatermark(scope, fetching.claim, count > 0 ? { ...mark, lastMailAt: scope.now } : mark)
      return count
    })
    stored += added ?? 0
    return added !== undefined
  }
  for (const head of missing) {
    const mail = await readOne(client, head, folder)
    if (mail) batch.push(mail)
    const bytes = batch.reduce((sum, one) => sum + one.bytes, 0)
    const isFull = batch.length >= batchMails || bytes > batchBytes
    if (isFull && !(await store(head.uid))) return 'lost'
  }
  if (!(await store(uids.at(-1) ?? 0))) return 'lost'
  await tidyServer(client, fetching, heads)
  return stored
}

async function readHeads(client: ImapFlow, uids: number[]): Promise<Head[]> {
  const heads = new Map<number, Head>()
  const query = { uid: true, size: true, internalDate: true, headers: identifyingFields }
  for await (const found of client.fetch(uids, query, { uid: true })) {
    // A server that repeats itself, or speaks of what nobody asked for, is not listened to.
    if (!uids.includes(found.uid) || heads.has(found.uid)) continue
    heads.set(found.uid, headOf(found))
  }
  return [...heads.values()].sort((left, right) => left.uid - right.uid)
}

function headOf({ uid, size, internalDate, headers }: FetchMessageObject): Head {
  const receivedAt = new Date(internalDate ?? 0)
  return {
    uid,
    size: size ?? 0,
    receivedAt: Number.isNaN(receivedAt.getTime()) ? new Date(0) : receivedAt,
    key: headers && dedupeKeyOf(headers),
  }
}

/** One mail, or its beginning where it is too large. Undefined when it has gone meanwhile. */
async function readOne(client: ImapFlow, head: Head, { uidValidity }: Folder): Promise<NewMail | undefined> {
  const isWhole = head.size <= mailLimits.mailBytes
  const maxLength = isWhole ? mailLimits.mailBytes : mailLimits.cutBytes
  const found = await client.fetchOne(
    String(head.uid),
    { uid: true, source: { start: 0, maxLength } },
    { uid: true },
  )
  if (!client.usable) throw new ImapError('dropped')
  const source = found ? found.source : undefined
  if (source === undefined || source.length === 0) return undefined
  const mail = await parseMail(source, { isWhole })
  return {
    uid: head.uid,
    uidValidity,
    receivedAt: head.receivedAt,
    sizeBytes: Math.max(head.size, source.length),
    bytes: source.length,
    key: head.key ?? wholeKeyOf(source),
    mail,
  }
}

/** After it is stored here: marks or moves there. Whoever is cut off before does it next time, or leaves a mark out. */
async function tidyServer(client: ImapFlow, { row }: Fetching, heads: readonly Head[]): Promise<void> {
  const { afterReading } = row.settings
  if (afterReading.kind === 'leave' || heads.length === 0) return
  const uids = heads.map(({ uid }) => uid)
  if (afterReading.kind === 'seen') {
    await client.messageFlagsAdd(uids, ['\\Seen'], { uid: true })
    return
  }
  const moved = await client.messageMove(uids, afterReading.to, { uid: true })
  if (!moved && client.usable) throw new ImapError('folder-missing')
}
