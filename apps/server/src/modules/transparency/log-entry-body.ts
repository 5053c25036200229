import { canonicalJson, type LogEntry, type LogEvidence, toPublicId } from '@echoloop/contract'
import { commitmentOf, orderHashOf } from './commitment.ts'

/** What a use case tells the log; ids are those of the tables. Nothing personal fits in here. */
export type NewLogEntry = {
  kind: LogEntry['kind']
  /** Given where the same fact may be told twice: entries of one id are logged once. */
  id?: string
  feedbackId?: string
  productId?: string | null
  stars?: number | null
  evidence?: LogEvidence
  /** Policy code of a decision, or what a flag came to. */
  code?: string | null
  edition?: number
  /** The order that the review belongs to; the log holds a commitment to it. */
  orderId?: string | null
  /** `contentHashOf` the words that the entry is about; the log holds a commitment to them. */
  contentHash?: string
  method?: { name: string; version: string }
  /** Of the entries of an audit: its id, its terms, what it revealed. */
  facts?: Readonly<Record<string, string | number>>
  /** When it happened; left out: now. */
  at?: Date
}

/** The row that waits for its position. */
export type WaitingEntry = { id: string; subjectId: string | null; commitment: string | null; body: string }

type Told = { entry: NewLogEntry; id: string; now: Date; salts: ReadonlyMap<string, Buffer> }

/** The entry as it is hashed and shown: canonical JSON without what is not given. Pure. */
export function waitingEntryOf({ entry, id, now, salts }: Told): WaitingEntry {
  const { feedbackId, productId, orderId, contentHash, method } = entry
  const order = orderId ? committed(salts, orderId, orderHashOf(orderId)) : undefined
  const subjectId = feedbackId ?? orderId ?? null
  const commitment = contentHash && subjectId ? committed(salts, subjectId, contentHash) : undefined
  const body: LogEntry = {
    ...entry.facts,
    v: 1,
    kind: entry.kind,
    review: feedbackId && toPublicId('feedback', feedbackId),
    product: productId ? toPublicId('product', productId) : undefined,
    stars: entry.stars ?? undefined,
    evidence: entry.evidence,
    code: entry.code ?? undefined,
    edition: entry.edition,
    order,
    commitment,
    method: method?.name,
    version: method?.version,
    at: (entry.at ?? now).toISOString(),
  }
  const found = (feedbackId ? commitment : order) ?? null
  return { id, subjectId, commitment: found, body: canonicalJson(body) }
}

function committed(salts: ReadonlyMap<string, Buffer>, subjectId: string, hash: string): string {
  const salt = salts.get(subjectId)
  if (!salt) throw new Error('the salt of a commitment is missing')
  return commitmentOf(salt, hash)
}

/** What of the entries needs a salt. */
export function subjectsOf(entries: readonly NewLogEntry[]): Map<string, 'review' | 'order'> {
  const subjects = new Map<string, 'review' | 'order'>()
  for (const { feedbackId, orderId, contentHash } of entries) {
    if (orderId) subjects.set(orderId, 'order')
    if (feedbackId && contentHash) subjects.set(feedbackId, 'review')
  }
  return subjects
}
