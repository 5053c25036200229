import { type Surge, type SurgeSignal, toPublicId } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { readBatchMember } from './count-hours.ts'
import type { SurgeRow } from './surge-store.ts'

const sentencesMax = 5
const signalsMax = 8
const sentenceLength = 240
const hourMs = 3_600_000

/** A surge as the staff see it, but for its incident, which a later module knows. */
export type PresentedSurge = Omit<Surge, 'incident'>

type SignalRow = Omit<SurgeSignal, 'until' | 'name' | 'of'> & {
  surgeId: string
  untilHour: Date
  ofCount: number
}
type SentenceRow = { surgeId: string; id: string; text: string; at: Date }

/** Surges with their numbers and the newest words that speak for them. */
export async function presentSurges(
  scope: Scope,
  rows: readonly SurgeRow[],
  locale: LocaleName,
): Promise<PresentedSurge[]> {
  const ids = rows.map(({ id }) => id)
  const signals = await findSignalRows(scope, ids)
  const sentences = await findSentences(scope, ids)
  const names = await readProductNames(scope, [...rows, ...signals], locale)
  const nameOf = (one: { kind: string; member: string }) => nameIn(names, one)
  return rows.map((row) => ({
    id: toPublicId('surge', row.id),
    kind: row.kind,
    member: row.member,
    name: nameOf(row),
    productId: row.productId && toPublicId('product', row.productId),
    state: row.state,
    openedAt: row.openedAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
    voices: row.voices,
    signals: signals
      .filter(({ surgeId }) => surgeId === row.id)
      .sort((one, other) => Number(isOwn(row, other)) - Number(isOwn(row, one)))
      .slice(0, signalsMax)
      .map(({ surgeId: _, untilHour, ofCount, ...signal }) => ({
        ...signal,
        name: nameOf(signal),
        of: ofCount,
        until: new Date(untilHour.getTime() + hourMs).toISOString(),
      })),
    sentences: sentences
      .filter(({ surgeId }) => surgeId === row.id)
      .map(({ id, text, at }) => ({
        feedbackId: toPublicId('feedback', id),
        text: text.slice(0, sentenceLength),
        at: at.toISOString(),
      })),
    dismissed: row.dismissedBy === null ? null : { by: row.dismissedBy, reason: row.reason ?? '' },
  }))
}

/** What the surge is named after goes before what shows the same from another side. */
function isOwn(surge: SurgeRow, signal: SignalRow): boolean {
  return surge.kind === signal.kind && surge.member === signal.member
}

/** Of each kind and member the strongest window, the most telling first. */
async function findSignalRows(scope: Scope, surgeIds: readonly string[]): Promise<SignalRow[]> {
  const found = await sql<SignalRow>`
    select
      surge_id as "surgeId", kind, member, measure, until_hour as "untilHour", hours, count, of_count as "ofCount",
      expected, usual_share as "usualShare", p_value as "pValue"
    from (
      select
        surge_id, kind, member, measure, until_hour, hours, count, of_count, expected, usual_share, p_value,
        row_number() over (partition by surge_id, kind, member, measure order by p_value, count desc) as place
      from surge_signal
      where shop_id = ${scope.shopId}
        and surge_id = any(${[...surgeIds]}::uuid[])
    ) as signal
    where place = 1
    order by p_value, count desc`.execute(scope.db)
  return found.rows
}

async function findSentences(scope: Scope, surgeIds: readonly string[]): Promise<SentenceRow[]> {
  const found = await sql<SentenceRow>`
    select asked.id as "surgeId", said.id, said.text, said.at
    from unnest(${[...surgeIds]}::uuid[]) as asked (id)
    cross join lateral (
      select feedback.id, coalesce(feedback.text, feedback.title) as text, occurred_at as at
      from surge_voice
      join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = surge_voice.feedback_id
      where surge_voice.shop_id = ${scope.shopId}
        and surge_voice.surge_id = asked.id
        and feedback.erased_at is null
        and coalesce(feedback.text, feedback.title) is not null
      order by occurred_at desc
      limit ${sentencesMax}
    ) as said`.execute(scope.db)
  return found.rows
}

async function readProductNames(
  scope: Scope,
  named: readonly { kind: string; member: string }[],
  locale: LocaleName,
): Promise<Map<string, string>> {
  const ids = new Set(named.flatMap((one) => productOf(one) ?? []))
  if (ids.size === 0) return new Map()
  const found = await sql<{ id: string; name: string; nameEn: string | null }>`
    select id, name, name_en as "nameEn"
    from product
    where shop_id = ${scope.shopId}
      and id = any(${[...ids]}::uuid[])`.execute(scope.db)
  return new Map(found.rows.map(({ id, name, nameEn }) => [id, locale === 'en' ? (nameEn ?? name) : name]))
}

function productOf({ kind, member }: { kind: string; member: string }): string | undefined {
  if (kind === 'product') return member
  return kind === 'batch' ? readBatchMember(member).productId : undefined
}

function nameIn(names: ReadonlyMap<string, string>, one: { kind: string; member: string }): string | null {
  if (one.member === '') return null
  const product = names.get(productOf(one) ?? '')
  if (one.kind === 'batch') return `${product ?? ''} · ${readBatchMember(one.member).batch}`
  return product ?? one.member
}
