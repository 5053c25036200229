import { endpoints } from '@echoloop/contract'
import type { FastifyReply } from 'fastify'
import { AppError } from '../../platform/app-error.ts'
import { open, type Route, type Visit } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop, type Scope } from '../../platform/scope.ts'
import {
  type EntryName,
  type EntryRow,
  listHeadRows,
  presentHead,
  readEntries,
  readSignedSize,
} from './log-queries.ts'
import { parseEntry } from './parse-entry.ts'
import { proveConsistency, proveInclusion } from './prove.ts'

/** The log as everybody may read it, from any page. */
export const logRoutes: Route[] = [
  open(endpoints.readLogHead, async (visit, { query }) => {
    const [newest] = await ask(visit, query.shop, (scope) => listHeadRows(scope, { limit: 1 }))
    if (!newest) throw new AppError('log/no-head')
    keep(visit.reply, 'briefly')
    return presentHead(uuidOf('shop', query.shop), newest)
  }),
  open(endpoints.listLogHeads, async (visit, { query: { shop, limit, before } }) => {
    const until = before === undefined ? undefined : new Date(before)
    const rows = await ask(visit, shop, (scope) => listHeadRows(scope, { before: until, limit: limit + 1 }))
    const items = rows.slice(0, limit).map((row) => presentHead(uuidOf('shop', shop), row))
    keep(visit.reply, 'briefly')
    return { items, nextBefore: rows.length > limit ? (items.at(-1)?.at ?? null) : null }
  }),
  open(endpoints.readInclusionProof, async (visit, { query }) => {
    const wanted = { name: nameOf(query), size: query.size }
    const proofs = await ask(visit, query.shop, (scope) => proveInclusion(scope, wanted))
    keep(visit.reply, query.size === undefined ? 'briefly' : 'for-ever')
    return proofs
  }),
  open(endpoints.readConsistencyProof, async (visit, { query: { shop, ...range } }) => {
    const proof = await ask(visit, shop, (scope) => proveConsistency(scope, range))
    keep(visit.reply, 'for-ever')
    return proof
  }),
  open(endpoints.listLogEntries, async (visit, { query: { shop, from, limit } }) => {
    const { size, rows } = await ask(visit, shop, (scope) => entriesOf(scope, { from, limit }))
    keep(visit.reply, 'briefly')
    return { from, size, entries: rows.map(({ body }) => parseEntry(body)) }
  }),
  open(endpoints.downloadLogEntries, async (visit, { query: { shop, from, limit } }) => {
    const { rows } = await ask(visit, shop, (scope) => entriesOf(scope, { from, limit }))
    keep(visit.reply, rows.length === limit ? 'for-ever' : 'briefly')
    visit.reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="log-${from}.jsonl"`)
      .send(rows.map(({ body }) => `${body}\n`).join(''))
    return undefined
  }),
]

function ask<T>({ platform, reply }: Visit, shop: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  // Public on purpose: any page may check the log.
  reply.header('access-control-allow-origin', '*')
  return runInShop(platform, { shopId: uuidOf('shop', shop), actor: { kind: 'system' } }, work)
}

/** What is about a stated size can never become another; all else may be seconds old. */
function keep(reply: FastifyReply, howLong: 'briefly' | 'for-ever'): void {
  const seconds = { briefly: 'max-age=2', 'for-ever': 'max-age=31536000, immutable' }
  reply.header('cache-control', `public, ${seconds[howLong]}`)
}

function nameOf({
  index,
  review,
  commitment,
}: {
  index?: number
  review?: string
  commitment?: string
}): EntryName {
  if (index !== undefined) return { kind: 'index', index }
  if (review !== undefined) return { kind: 'subject', subjectId: uuidOf('feedback', review) }
  return { kind: 'commitment', commitment: Buffer.from(commitment ?? '', 'hex') }
}

/** Entries under the newest head; those after it are not signed for yet. */
async function entriesOf(
  scope: Scope,
  { from, limit }: { from: number; limit: number },
): Promise<{ size: number; rows: EntryRow[] }> {
  const size = await readSignedSize(scope)
  if (size === undefined) throw new AppError('log/no-head')
  const rows = await readEntries(scope, { from, to: Math.min(size, from + limit) })
  return { size, rows }
}
