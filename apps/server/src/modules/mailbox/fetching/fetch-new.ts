import type { ImapFlow } from 'imapflow'
import { ImapError } from '../../../platform/imap/imap-fault.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import type { MailboxRow } from '../mailbox-store.ts'
import { type FetchClaim, holdClaim, moveWatermark } from './claim-store.ts'
import { knownKeys, type NewMail, storeMails } from './incoming-store.ts'
import {
  alignLine,
  type BegunMail,
  lengthOf,
  type MailHead,
  type MailLine,
  watermarkOf,
  widen,
} from './mail-line.ts'
import { readHeads, readMail } from './read-mails.ts'

export type FetchingNew = {
  shopId: string
  row: MailboxRow
  claim: FetchClaim
  line: MailLine
  isStopping(): boolean
  /** The server has just said that something came: what it said when the folder was opened is old. */
  hasNews?: boolean
}

/** Mails that are stored together. */
const batchMails = 10
const batchBytes = 8_000_000
/** Numbers that are searched at once: the answer to all of a large folder may be longer than a bad line lasts. */
const windowUids = 500
/** A mail of more bytes in which the line breaks waits for those behind it. */
const largeBytes = 32_000

/** Mail servers tell times in whole seconds, by a clock of their own: mail of just before the beginning is taken. */
const slackMs = 10 * 60_000

/** One look through the open folder. */
type Look = FetchingNew & { platform: Platform; client: ImapFlow; uidValidity: number }

/** Brings in what is new in the open folder. Returns how many mails were new. */
export async function fetchNew(platform: Platform, client: ImapFlow, fetching: FetchingNew): Promise<number> {
  const { row, line, hasNews = false } = fetching
  const { mailbox } = client
  if (!mailbox) throw new ImapError('folder-missing')
  const look: Look = { ...fetching, platform, client, uidValidity: Number(mailbox.uidValidity) }
  // Another UIDVALIDITY, or a counter that ran backwards, means that numbers say nothing: then everything since the
  // beginning is looked at again, and what is known is known by its content.
  const highest = Math.max(row.lastUid, line.uidValidity === look.uidValidity ? line.ahead : 0)
  const isSame = row.uidValidity === look.uidValidity && (hasNews || mailbox.uidNext > highest)
  alignLine(line, { uidValidity: look.uidValidity, lastUid: isSame ? row.lastUid : undefined })
  let stored = 0
  // What is moved away when it was read, and still lies there, was not moved: it is looked at again.
  let from = row.settings.afterReading.kind === 'move' ? 1 : line.ahead + 1
  for (let isEnd = mailbox.exists === 0 && !hasNews; !isEnd && !look.isStopping(); ) {
    const found = await searchFrom(look, from)
    isEnd = found.isEnd
    from = found.until + 1
    const added = await fetchAll(look, found.uids)
    stored += added.stored
    if (!added.isDone) return stored
    if (!isEnd) line.ahead = Math.max(line.ahead, found.until)
  }
  return look.isStopping() ? stored : stored + (await fetchBegun(look))
}

type Window = { uids: number[]; until: number; isEnd: boolean }

/** The next numbers that were not looked at yet, in order; windows widen where there are none. */
async function searchFrom({ client, row, hasNews = false }: Look, first: number): Promise<Window> {
  const uidNext = client.mailbox ? client.mailbox.uidNext : 0
  // The server knows days only; a day more is asked for, for those of other time zones.
  const since = new Date(row.fetchSince.getTime() - 24 * 3_600_000)
  let [from, width] = [first, windowUids]
  for (;;) {
    const until = from + width - 1
    const isEnd = until >= uidNext - 1
    if (isEnd && !hasNews && from >= uidNext) return { uids: [], until: from - 1, isEnd }
    const found = await client.search({ uid: `${from}:${isEnd ? '*' : until}`, since }, { uid: true })
    if (!client.usable) throw new ImapError('dropped')
    const uids = (found || []).filter((uid) => uid >= from && (isEnd || uid <= until))
    if (isEnd || uids.length > 0)
      return { uids: [...new Set(uids)].sort((left, right) => left - right), until, isEnd }
    from = until + 1
    width *= 4
  }
}

/** Not done: the mailbox is in other hands, or the worker is stopping. */
type Added = { stored: number; isDone: boolean }

async function fetchAll(look: Look, uids: readonly number[]): Promise<Added> {
  let stored = 0
  let at = 0
  while (at < uids.length && !look.isStopping()) {
    const chunk = uids.slice(at, at + look.line.heads)
    at += chunk.length
    const added = await fetchChunk(look, chunk)
    stored += added.stored
    if (!added.isDone) return { stored, isDone: false }
    widen(look.line, 'heads')
  }
  return { stored, isDone: at >= uids.length }
}

async function fetchChunk(look: Look, uids: number[]): Promise<Added> {
  const { client, line } = look
  const since = look.row.fetchSince.getTime() - slackMs
  const begun = new Set(line.begun.map(({ head }) => head.uid))
  const heads = (await readHeads(client, uids)).filter(
    ({ uid, receivedAt }) => receivedAt.getTime() >= since && !begun.has(uid),
  )
  const known = await keysOf(look, heads)
  if (!known) return { stored: 0, isDone: false }
  const missing = heads.filter(({ key }) => key === undefined || !known.has(key.toString('hex')))
  let stored = 0
  let batch: NewMail[] = []
  const store = async (ahead: number): Promise<boolean> => {
    const mails = batch
    batch = []
    const { begun } = line
    const added = await keep(look, mails, { ahead: Math.max(ahead, line.ahead), begun })
    stored += added ?? 0
    return added !== undefined
  }
  let last = 0
  for (const head of missing) {
    const one: BegunMail = { head, pieces: [] }
    const mail = await readMail(client, { ...look, begun: one }).catch(async (error: unknown) => {
      // What came before the line broke is kept: on a bad line it would come again and again.
      if ((await store(last)) && head.size > largeBytes) setAside(line, one)
      throw error
    })
    if (mail) batch.push(mail)
    last = head.uid
    const bytes = batch.reduce((sum, { bytes }) => sum + bytes, 0)
    const isFull = batch.length >= batchMails || bytes > batchBytes
    if (isFull && !(await store(last))) return { stored, isDone: false }
  }
  if (!(await store(uids.at(-1) ?? 0))) return { stored, isDone: false }
  await tidyServer(look, heads)
  return { stored, isDone: true }
}

function setAside(line: MailLine, one: BegunMail): void {
  line.begun.push(one)
  line.ahead = Math.max(line.ahead, one.head.uid)
  line.hasProgress ||= lengthOf(one) > 0
}

/** At last the mails in which the line broke, from where it did. */
async function fetchBegun(look: Look): Promise<number> {
  const { client, line } = look
  let stored = 0
  for (const one of [...line.begun]) {
    const before = lengthOf(one)
    const mail = await readMail(client, { ...look, begun: one }).finally(() => {
      line.hasProgress ||= lengthOf(one) > before
    })
    const begun = line.begun.filter((other) => other !== one)
    const added = await keep(look, mail ? [mail] : [], { ahead: line.ahead, begun })
    if (added === undefined) return stored
    stored += added
    await tidyServer(look, [one.head])
  }
  return stored
}

function keysOf(look: Look, heads: readonly MailHead[]): Promise<Set<string> | undefined> {
  const { mailboxId } = look.claim
  return inShop(look, async (scope) =>
    (await holdClaim(scope, look.claim))
      ? knownKeys(
          scope,
          mailboxId,
          heads.flatMap(({ key }) => key ?? []),
        )
      : undefined,
  )
}

/** Stores mails together with the watermark, and only then believes it. Undefined when the mailbox is in other hands. */
async function keep(
  look: Look,
  mails: readonly NewMail[],
  reached: Pick<MailLine, 'ahead' | 'begun'>,
): Promise<number | undefined> {
  const { claim, line, row, uidValidity } = look
  const lastUid = watermarkOf(reached)
  const added = await inShop(look, async (scope) => {
    if (!(await holdClaim(scope, claim))) return undefined
    const count = await storeMails(scope, claim.mailboxId, mails)
    const mark = { uidValidity, lastUid }
    await moveWatermark(scope, claim, count > 0 ? { ...mark, lastMailAt: scope.now } : mark)
    return count
  })
  if (added === undefined) return undefined
  line.ahead = reached.ahead
  line.begun = reached.begun
  line.hasProgress ||= added > 0 || row.uidValidity !== uidValidity || lastUid > row.lastUid
  return added
}

/** After it is stored here: marks or moves there. Whoever is cut off before does it next time, or leaves a mark out. */
async function tidyServer({ client, row }: Look, heads: readonly MailHead[]): Promise<void> {
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

function inShop<T>({ platform, shopId }: Look, work: (scope: Scope) => Promise<T>): Promise<T> {
  return runInShop(platform, { shopId, actor: { kind: 'system' } }, work)
}
