import { type AcceptResult, type FeedbackRecord, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { authorKey, ensureCustomers } from '../customers/index.ts'
import { feedbackReceived } from './feedback-events.ts'
import { findKnownVoices } from './feedback-queries.ts'
import { insertOriginals, insertVoices, insertWork, type NewVoice } from './feedback-store.ts'
import type { Channel } from './feedback-tables.ts'
import { findReferences, type Resolved, resolveRecord } from './find-references.ts'
import { prepareText } from './prepare-voice.ts'
import { type Refusal, readRecord, refuseReserved } from './read-record.ts'
import { insertVisitors, type Visitor } from './visitor-store.ts'

/** Result of one record, before it is told in somebody's language. */
export type Accepted =
  | Exclude<AcceptResult, { status: 'refused' }>
  | { status: 'refused'; code: Refusal['code']; field?: string }

type Candidate = { index: number; record: FeedbackRecord; occurredAt: Date; resolved: Resolved }

export type AcceptOptions = {
  channel: Channel
  /** One submission whose author waits: the decision about it is made in this transaction. */
  isSingle?: boolean
  isAnonymous?: boolean
  /** From where and with what one submission came; only keyed hashes are kept. */
  visitor?: Visitor
  /** Authors whom the caller knows already, by external id of the voice; an order's customer goes before. */
  knownCustomers?: ReadonlyMap<string, string>
}

/**
 * THE door for every voice: validate, normalise, mask, deduplicate, insert, announce. Each record is accepted,
 * repeated (same shop, source and external id) or refused with a code, in the order given.
 */
export async function acceptFeedback(
  scope: Scope,
  values: readonly unknown[],
  options: AcceptOptions,
): Promise<Accepted[]> {
  const results: Accepted[] = new Array(values.length)
  const candidates = await readCandidates(scope, { values, channel: options.channel }, results)
  const voices = await prepareVoices(scope, candidates, options)
  const inserted = await insertVoices(scope, voices)
  const fresh = voices.filter((voice) => inserted.has(voice.id))
  if (fresh.length > 0) {
    await insertOriginals(scope, fresh)
    await insertVisitors(scope, fresh.flatMap(visitOf(options)))
    await insertWork(scope, fresh, options.isSingle ? ['understand'] : ['screen', 'understand'])
    await scope.announce(feedbackReceived, {
      ids: fresh.map(({ id }) => id),
      isSingle: options.isSingle ?? false,
    })
    await scope.tellLive({ kind: 'feedback.received', count: fresh.length })
    await scope.wakeWorkers('work')
  }
  await tellResults(scope, { candidates, voices, inserted }, results)
  return results
}

async function readCandidates(
  scope: Scope,
  { values, channel }: { values: readonly unknown[]; channel: Channel },
  results: Accepted[],
): Promise<Candidate[]> {
  const read = values.map((value) => refuseReserved(readRecord(value, scope.now), channel))
  const records = read.flatMap((one) => (one.kind === 'read' ? [one.record] : []))
  const references = await findReferences(scope, records)
  const candidates: Candidate[] = []
  for (const [index, one] of read.entries()) {
    const resolved = one.kind === 'read' ? resolveRecord(one.record, references) : one
    if (resolved.kind === 'refused')
      results[index] = { status: 'refused', code: resolved.code, field: resolved.field }
    else if (one.kind === 'read')
      candidates.push({ index, record: one.record, occurredAt: one.occurredAt, resolved })
  }
  return candidates
}

async function prepareVoices(
  scope: Scope,
  candidates: Candidate[],
  options: AcceptOptions,
): Promise<NewVoice[]> {
  const authors = candidates.flatMap(({ record }) =>
    record.author ? [{ source: record.source, language: record.language, ...record.author }] : [],
  )
  const customers = await ensureCustomers(scope, authors)
  return candidates.map(({ record, occurredAt, resolved }) => {
    const { author } = record
    const ofAuthor = author
      ? customers.get(authorKey({ source: record.source, externalId: author.externalId }))
      : undefined
    return {
      id: scope.newId(),
      record,
      occurredAt,
      channel: options.channel,
      isAnonymous: options.isAnonymous ?? false,
      productId: resolved.productId,
      orderId: resolved.order?.id ?? null,
      customerId: resolved.order?.customerId ?? knownTo(options, record) ?? ofAuthor ?? null,
      facts: { ...resolved.facts, ...withoutVisitor(record.facts) },
      words: prepareText(record),
    }
  })
}

function knownTo({ knownCustomers }: AcceptOptions, { externalId }: FeedbackRecord): string | undefined {
  return knownCustomers?.get(externalId)
}

/** Facts by which a shop tells the device and the network of an author: hashed like those of the form, and not kept. */
function withoutVisitor(facts: FeedbackRecord['facts'] = {}): NonNullable<FeedbackRecord['facts']> {
  const { deviceHash: _device, networkHash: _network, ...rest } = facts
  return rest
}

function visitOf({
  visitor,
}: AcceptOptions): (voice: NewVoice) => { feedbackId: string; visitor: Visitor }[] {
  return ({ id, record }) => {
    const told = { device: textOf(record.facts?.deviceHash), network: textOf(record.facts?.networkHash) }
    const found = visitor ?? told
    return found.device || found.network ? [{ feedbackId: id, visitor: found }] : []
  }
}

function textOf(fact: string | number | boolean | undefined): string | undefined {
  return fact === undefined ? undefined : String(fact)
}

type Outcome = { candidates: Candidate[]; voices: NewVoice[]; inserted: Set<string> }

async function tellResults(scope: Scope, outcome: Outcome, results: Accepted[]): Promise<void> {
  const repeated = outcome.voices.filter((voice) => !outcome.inserted.has(voice.id))
  const known = await findKnownVoices(
    scope,
    repeated.map(({ record }) => record),
  )
  for (const [position, candidate] of outcome.candidates.entries()) {
    const voice = outcome.voices[position]
    if (outcome.inserted.has(voice.id)) {
      results[candidate.index] = { status: 'accepted', id: toPublicId('feedback', voice.id) }
    } else {
      const id = known.get(`${candidate.record.source}\n${candidate.record.externalId}`) ?? voice.id
      results[candidate.index] = { status: 'repeated', id: toPublicId('feedback', id) }
    }
  }
}
