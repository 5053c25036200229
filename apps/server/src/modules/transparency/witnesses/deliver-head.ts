import { join } from 'node:path'
import { canonicalJson, type LogHead, toPublicId } from '@echoloop/contract'
import { chooseLocale, locales } from '@echoloop/locales'
import type { Keys } from '../../../platform/crypto/keys.ts'
import { appendLine } from '../../../platform/files/append-line.ts'
import type { Mailer } from '../../../platform/mail/create-mailer.ts'
import { askJson, type OutgoingAnswer } from '../../../platform/outgoing/ask-json.ts'
import { webhookHeaders } from '../../../platform/outgoing/webhook-secret.ts'
import type { Doors } from '../../outreach/index.ts'
import type { WitnessRow } from './witness-store.ts'

/** A head on its way to one witness. */
export type HeadParcel = {
  witness: WitnessRow
  head: LogHead
  publicKey: string
  shop: { name: string; language: string }
  now: Date
}

export type HeadWays = { keys: Keys; doors: Doors; dataFolder: string }

/** `warning`: it arrived, and the witness had something to say. */
export type Delivered = { kind: 'arrived'; warning: string | null } | { kind: 'failed'; reason: string }

const timeoutMs = 15_000

/** Hands one head to one witness. May come twice to the same one: a head is the same head. Never throws. */
export async function deliverHead(parcel: HeadParcel, ways: HeadWays): Promise<Delivered> {
  const { kind } = parcel.witness
  if (kind === 'file') return writeHead(parcel, ways)
  if (kind === 'mail') return mailHead(parcel, ways.doors.mail)
  return kind === 'webhook' ? postHead(parcel, ways) : giveHead(parcel, ways)
}

async function writeHead(
  { witness, head, publicKey }: HeadParcel,
  { dataFolder }: HeadWays,
): Promise<Delivered> {
  try {
    await appendLine(join(dataFolder, witness.target), canonicalJson({ head, publicKey }))
    return { kind: 'arrived', warning: null }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'not-written'
    return { kind: 'failed', reason: code }
  }
}

async function mailHead(parcel: HeadParcel, mail: Mailer | undefined): Promise<Delivered> {
  if (!mail) return { kind: 'failed', reason: 'no-mail' }
  const { witness, head, publicKey, shop } = parcel
  const language = chooseLocale(shop.language)
  const words = locales[language].log.letter
  const outcome = await mail.send({
    // The same for the same head, so that a mailbox can tell a repeat.
    messageId: `${toPublicId('witness', witness.id)}.${Date.parse(head.at)}@${mail.address.split('@')[1] ?? 'localhost'}`,
    from: { name: shop.name, address: mail.address },
    to: { name: null, address: witness.target },
    subject: words.subject({ shop: shop.name, size: head.size }),
    text: `${words.text({ shop: shop.name, size: head.size })}\n\n${canonicalJson({ head, publicKey })}\n`,
    html: '',
    language,
  })
  if (outcome.kind === 'accepted') return { kind: 'arrived', warning: null }
  return {
    kind: 'failed',
    reason: outcome.kind === 'refused' || outcome.kind === 'later' ? outcome.code : outcome.kind,
  }
}

async function postHead(parcel: HeadParcel, { keys, doors }: HeadWays): Promise<Delivered> {
  const { witness, head, publicKey, now } = parcel
  const data = { head, publicKey, url: doors.publicUrl }
  const body = { type: 'log.head', timestamp: now.toISOString(), data }
  const headers = webhookHeaders({
    id: `${toPublicId('witness', witness.id)}.${Date.parse(head.at)}`,
    at: now,
    body: JSON.stringify(body),
    secrets: witness.sealedSecret === null ? [] : [keys.open(witness.sealedSecret).toString()],
  })
  const { mayBePrivate } = doors
  const question = { method: 'POST', url: witness.target, headers, body, timeoutMs, mayBePrivate } as const
  return outcomeOf(await askJson({ ...question, bytesMax: 0, isStatusEnough: true }))
}

async function giveHead({ witness, head, publicKey }: HeadParcel, { doors }: HeadWays): Promise<Delivered> {
  const answer = await askJson({
    method: 'POST',
    url: `${witness.target}/v1/witness/heads`,
    headers: {},
    body: { head, publicKey, url: doors.publicUrl },
    timeoutMs,
    bytesMax: 20_000,
    mayBePrivate: doors.mayBePrivate,
  })
  if (answer.kind === 'answered' && consistencyOf(answer.body) === 'unregistered')
    return { kind: 'failed', reason: 'unregistered' }
  return outcomeOf(answer)
}

function outcomeOf(answer: OutgoingAnswer): Delivered {
  if (answer.kind === 'failed') return { kind: 'failed', reason: answer.reason }
  const { status, body } = answer
  if (status < 200 || status >= 300) return { kind: 'failed', reason: `http ${status}` }
  return { kind: 'arrived', warning: consistencyOf(body) === 'broken' ? 'broken' : null }
}

/** What another Echoloop says about a head: whether it continues what it had, or that nobody there knows this shop yet. */
function consistencyOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'consistency' in body ? body.consistency : undefined
}
