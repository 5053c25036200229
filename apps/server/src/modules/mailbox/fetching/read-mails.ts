import { mailLimits } from '@echoloop/contract'
import type { FetchMessageObject, ImapFlow } from 'imapflow'
import { ImapError } from '../../../platform/imap/imap-fault.ts'
import { parseMail } from '../reading/parse-mail.ts'
import { dedupeKeyOf, identifyingFields, wholeKeyOf } from './dedupe-key.ts'
import type { NewMail } from './incoming-store.ts'
import { type BegunMail, lengthOf, type MailHead, type MailLine, widen } from './mail-line.ts'

/** Heads in the order of their numbers. Throws when the connection broke: what did not come may still be there. */
export async function readHeads(client: ImapFlow, uids: number[]): Promise<MailHead[]> {
  const heads = new Map<number, MailHead>()
  const query = { uid: true, size: true, internalDate: true, headers: identifyingFields }
  for await (const found of client.fetch(uids, query, { uid: true })) {
    // A server that repeats itself, or speaks of what nobody asked for, is not listened to.
    if (!uids.includes(found.uid) || heads.has(found.uid)) continue
    heads.set(found.uid, headOf(found))
  }
  if (!client.usable) throw new ImapError('dropped')
  return [...heads.values()].sort((left, right) => left.uid - right.uid)
}

function headOf({ uid, size, internalDate, headers }: FetchMessageObject): MailHead {
  const receivedAt = new Date(internalDate ?? 0)
  return {
    uid,
    size: size ?? 0,
    receivedAt: Number.isNaN(receivedAt.getTime()) ? new Date(0) : receivedAt,
    key: headers && dedupeKeyOf(headers),
  }
}

type Reading = { begun: BegunMail; line: MailLine; uidValidity: number }

/**
 * One mail, or its beginning where it is too large, piece by piece: `begun` keeps what came when the line breaks.
 * Undefined when it has gone meanwhile.
 */
export async function readMail(
  client: ImapFlow,
  { begun, line, uidValidity }: Reading,
): Promise<NewMail | undefined> {
  const { head, pieces } = begun
  const isWhole = head.size <= mailLimits.mailBytes
  const length = isWhole ? mailLimits.mailBytes : mailLimits.cutBytes
  for (let isEnd = false; !isEnd; ) {
    const start = lengthOf(begun)
    const maxLength = Math.min(line.bytes, length - start)
    const query = { uid: true, source: { start, maxLength } }
    const found = await client.fetchOne(String(head.uid), query, { uid: true })
    if (!client.usable) throw new ImapError('dropped')
    if (!found) return undefined
    const piece = found.source ?? Buffer.alloc(0)
    // A server that knows no pieces gives the whole each time.
    if (piece.length > maxLength) pieces.length = 0
    if (piece.length > 0) pieces.push(piece)
    isEnd = piece.length !== maxLength || start + piece.length >= length
    if (piece.length === maxLength) widen(line, 'bytes')
  }
  const source = Buffer.concat(pieces)
  if (source.length === 0) return undefined
  return {
    uid: head.uid,
    uidValidity,
    receivedAt: head.receivedAt,
    sizeBytes: Math.max(head.size, source.length),
    bytes: source.length,
    key: head.key ?? wholeKeyOf(source),
    mail: await parseMail(source, { isWhole }),
  }
}
