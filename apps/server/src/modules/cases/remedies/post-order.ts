import { type RemedyAnswer, remedyAnswerSchema, toPublicId } from '@echoloop/contract'
import type { Keys } from '../../../platform/crypto/keys.ts'
import { askJson, type OutgoingAnswer } from '../../../platform/outgoing/ask-json.ts'
import { webhookHeaders } from '../../../platform/outgoing/webhook-secret.ts'
import type { RemedyDoorRow } from './remedy-door-store.ts'

const timeoutMs = 15_000
const bytesMax = 65_536

/** What came of posting: an answer that counts, or trouble after which the same is posted again. */
export type Posted = { kind: 'answered'; answer: RemedyAnswer } | { kind: 'trouble'; reason: string }

export type Posting = {
  keys: Keys
  door: RemedyDoorRow
  /** Same for each repeat: by it the shop knows that it has this one already. */
  key: string
  body: object
  now: Date
  mayBePrivate: boolean
}

/**
 * Posts to the shop's door, signed as Standard Webhooks has it. The body and its key are the same each time; only the
 * time of signing changes. An empty answer of 2xx means that the shop took it and tells the outcome later.
 */
export async function postOrder(posting: Posting): Promise<Posted> {
  const { door, key, body, now } = posting
  const reply = await askJson({
    method: 'POST',
    url: door.url,
    headers: {
      ...webhookHeaders({ id: key, at: now, body: JSON.stringify(body), secrets: secretsOf(posting) }),
      'idempotency-key': key,
      'user-agent': 'Echoloop',
    },
    body,
    timeoutMs,
    bytesMax,
    mayBePrivate: posting.mayBePrivate,
  })
  return readPosted(reply)
}

/** Pure. */
export function readPosted(reply: OutgoingAnswer): Posted {
  if (reply.kind === 'failed')
    return { kind: 'trouble', reason: reply.reason === 'no-json' ? 'answer-unreadable' : reply.reason }
  if (reply.status < 200 || reply.status >= 300) return { kind: 'trouble', reason: `http ${reply.status}` }
  if (reply.body === null) return { kind: 'answered', answer: { state: 'accepted' } }
  const read = remedyAnswerSchema.safeParse(reply.body)
  return read.success
    ? { kind: 'answered', answer: read.data }
    : { kind: 'trouble', reason: 'answer-unreadable' }
}

/** Id under which a test of the door is posted. */
export function testKeyOf(id: string): string {
  return toPublicId('event', id)
}

function secretsOf({ keys, door, now }: Posting): string[] {
  const former = door.formerUntil !== null && door.formerUntil > now ? door.sealedFormerSecret : null
  return [door.sealedSecret, former].flatMap((sealed) =>
    sealed === null ? [] : [keys.open(sealed).toString()],
  )
}
