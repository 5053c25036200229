import { drawSample, hashSample } from './attestation.ts'
import { fromHex, joinBytes } from './bytes.ts'
import { checkHead } from './check-head.ts'
import { type Finding, found, hasFailed } from './finding.ts'
import { sha256 } from './hash-tree.ts'
import type { LogEntry } from './log-entry.ts'
import type { LogSource } from './log-source.ts'
import type { SignedHead } from './signed-head.ts'
import { type Milestone, startWalk } from './walk-log.ts'

/** What everybody can reckon about an audit from the log alone. */
export type RecomputedAudit = {
  terms: { index: number; nonceHash: string; from: string; to: string; sampleSize: number }
  draw: { nonce: string; seed: string; size: number; root: string }
  population: number
  /** Drawn reviews, sorted. */
  sample: string[]
  sampleHash: string
  /** Entries of the log about the drawn reviews, in its order. */
  entries: ReadonlyMap<string, readonly { index: number; kind: string }[]>
  /** The newest head, which the whole walk led to. */
  head: SignedHead
}

/**
 * Why an audit cannot be reckoned: the log itself is not sound or does not answer, holds no commitment of this audit, does
 * not tell of its draw yet, drew with another head than the one named, or revealed another number than was committed to.
 */
export type AuditFault = 'log' | 'not-committed' | 'not-drawn' | 'other-head' | 'other-nonce'

export type Recomputing =
  | { kind: 'recomputed'; audit: RecomputedAudit }
  | { kind: 'fault'; fault: AuditFault; findings: Finding[] }

type Asked = {
  shop: string
  /** Public id of the audit. */
  audit: string
  /** The head that the draw hangs on, as the auditor saw it before the number was revealed. */
  drawnWith: { size: number; root: string }
  onProgress?: (done: number, size: number) => void
}

/**
 * Reads the whole log, hashes it, and draws the sample again from what was committed and revealed there. Rejects with
 * NoAnswer, Refused or Unreadable when the log does not answer.
 */
export async function recomputeAudit(source: LogSource, asked: Asked): Promise<Recomputing> {
  const { findings: aboutHead, now } = await checkHead(source, { shop: asked.shop })
  if (now === undefined || hasFailed(aboutHead)) return faultOf('log', aboutHead)
  const { size, root } = asked.drawnWith
  const milestone: Milestone = {
    size,
    root,
    agrees: found('attestation-of-log', { auditor: '', size }),
    differs: found('attestation-of-other-log', { auditor: '', size }),
  }
  const notes = noteAudit(asked.audit)
  const walking = startWalk(source, {
    milestones: [milestone],
    onEntry: notes.take,
    onProgress: (done) => asked.onProgress?.(done, now.head.size),
  })
  const walked = await walking.to(now.head)
  if (hasFailed(walked)) return faultOf(walked.includes(milestone.differs) ? 'other-head' : 'log', walked)
  const { committed, drawn } = notes
  const terms = committed && termsOf(committed)
  if (!terms) return faultOf('not-committed')
  if (!drawn) return faultOf('not-drawn')
  if (drawn.document.root !== root || drawn.document.size !== size || terms.index >= size)
    return faultOf('other-head')
  return reckon({ notes, terms, drawn, asked, head: now.head })
}

function faultOf(fault: AuditFault, findings: Finding[] = []): Recomputing {
  return { kind: 'fault', fault, findings }
}

type Placed = { document: LogEntry['document']; position: number }
type First = { review: string; at: string; position: number }

type AuditNotes = {
  committed?: Placed
  drawn?: Placed
  firsts: Map<string, First>
  entries: Map<string, { index: number; kind: string }[]>
  take: (entry: LogEntry, position: number) => void
}

function noteAudit(audit: string): AuditNotes {
  const notes: AuditNotes = {
    firsts: new Map(),
    entries: new Map(),
    take({ kind, at, review, audit: named, document }, position) {
      // The first telling counts: nobody commits or reveals twice.
      if (named === audit && kind === 'audit-committed') notes.committed ??= { document, position }
      if (named === audit && kind === 'audit-drawn') notes.drawn ??= { document, position }
      if (review === undefined) return
      if (!notes.firsts.has(review)) notes.firsts.set(review, { review, at, position })
      const known = notes.entries.get(review)
      if (known) known.push({ index: position, kind })
      else notes.entries.set(review, [{ index: position, kind }])
    },
  }
  return notes
}

function termsOf({ document, position }: Placed): RecomputedAudit['terms'] | undefined {
  const { nonceHash, from, to, sampleSize } = document
  if (typeof nonceHash !== 'string' || typeof from !== 'string' || typeof to !== 'string') return undefined
  return typeof sampleSize === 'number' ? { index: position, nonceHash, from, to, sampleSize } : undefined
}

type Reckoning = {
  notes: AuditNotes
  terms: RecomputedAudit['terms']
  drawn: Placed
  asked: Asked
  head: SignedHead
}

async function reckon({ notes, terms, drawn, asked, head }: Reckoning): Promise<Recomputing> {
  const { size, root } = asked.drawnWith
  const nonce = String(drawn.document.nonce)
  const [nonceBytes, rootBytes] = [fromHex(nonce), fromHex(root)]
  if (!nonceBytes || !rootBytes || (await sha256(nonceBytes)) !== terms.nonceHash)
    return faultOf('other-nonce')
  const seed = await sha256(joinBytes(nonceBytes, rootBytes))
  const within = [...notes.firsts.values()].filter(
    ({ at, position }) =>
      position < size && Date.parse(at) >= Date.parse(terms.from) && Date.parse(at) < Date.parse(terms.to),
  )
  const reviews = within.map(({ review }) => review)
  const sample = (await drawSample(reviews, { seed, sampleSize: terms.sampleSize })).toSorted()
  const entries = new Map(sample.map((review) => [review, notes.entries.get(review) ?? []]))
  const draw = { nonce, seed, size, root }
  const sampleHash = await hashSample(sample)
  const audit = { terms, draw, population: reviews.length, sample, sampleHash, entries, head }
  return { kind: 'recomputed', audit }
}
