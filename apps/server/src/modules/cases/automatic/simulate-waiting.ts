import { sql } from 'kysely'
import { inEachShop } from '../../../platform/jobs/in-each-shop.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { peopleOf } from '../../customers/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { type AutomaticVoice, listAutomaticVoices } from './automatic-voice.ts'
import { withTemplates } from './ready-rules.ts'
import { findRule, listRules } from './rule-store.ts'
import { type OpenSpan, SimulatedRun, type VoicePerson } from './simulated-run.ts'
import {
  claimSimulation,
  giveBack,
  insertSamples,
  markFailed,
  noteProgress,
  type SimulationRow,
} from './simulation-store.ts'
import { simulationStage } from './start-simulation.ts'

const pageSize = 1000

type Claimed = SimulationRow & { claim: string }

/**
 * Goes through simulations that wait, page by page in short transactions, with progress after each. Whoever is killed
 * leaves it to the next one, who begins anew: it reads only. Returns how many came to an end.
 */
export async function simulateWaiting(
  platform: Platform,
  { isStopping }: { isStopping: () => boolean },
): Promise<number> {
  return inEachShop(platform, { stage: simulationStage, isStopping }, async (shopId) => {
    const who = { shopId, actor: { kind: 'system' } } as const
    const inShop = <T>(work: (scope: Scope) => Promise<T>) => runInShop(platform, who, work)
    const claimed = await inShop(claimSimulation)
    return claimed ? runSimulation(inShop, claimed, isStopping) : 0
  })
}

type InShop = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

async function runSimulation(inShop: InShop, claimed: Claimed, isStopping: () => boolean): Promise<number> {
  const run = await inShop((scope) => openRun(scope, claimed))
  if (!run) {
    await inShop((scope) => markFailed(scope, claimed))
    return 1
  }
  let after: { at: Date; id: string } | undefined
  for (;;) {
    if (isStopping()) {
      await inShop((scope) => giveBack(scope, claimed))
      return 0
    }
    const { voices, personOf } = await inShop((scope) => readPage(scope, claimed, after))
    for (const voice of voices) run.take(voice, personOf(voice))
    const isDone = voices.length < pageSize
    const isMine = await inShop((scope) => notePage(scope, { claimed, run, isDone }))
    if (isDone) return 1
    if (!isMine) return 0
    const last = voices.at(-1)
    if (last) after = { at: last.occurredAt, id: last.id }
  }
}

/** Undefined when rule or words are others by now: what would be found is of no use. */
async function openRun(
  scope: Scope,
  { id, ruleId, ruleVersion, wordsAt }: Claimed,
): Promise<SimulatedRun | undefined> {
  const row = await findRule(scope, ruleId)
  if (!row || row.version !== ruleVersion) return undefined
  const [rule] = await withTemplates(scope, [row])
  if (!rule || rule.wordsAt.getTime() !== wordsAt.getTime()) return undefined
  const on = (await listRules(scope)).filter((one) => one.isOn && one.id !== ruleId)
  const rules = [...(await withTemplates(scope, on)), rule].toSorted(
    (one, other) => one.position - other.position,
  )
  return new SimulatedRun({ simulationId: id, rule, rules, shop: await readShopRow(scope) })
}

async function readPage(
  scope: Scope,
  { fromAt: from, untilAt: until }: Claimed,
  after: { at: Date; id: string } | undefined,
): Promise<{ voices: AutomaticVoice[]; personOf(voice: AutomaticVoice): VoicePerson }> {
  const voices = await listAutomaticVoices(scope, { from, until, after, limit: pageSize })
  const people = await peopleOf(
    scope,
    voices.flatMap(({ customerId }) => customerId ?? []),
  )
  const all = [...new Set([...people.values()].flat())]
  const spans = Map.groupBy(await listOpenSpans(scope, all), ({ customerId }) => customerId)
  const personOf = ({ customerId }: AutomaticVoice): VoicePerson => {
    const customerIds = people.get(customerId ?? '') ?? []
    return { customerId, customerIds, spans: customerIds.flatMap((one) => spans.get(one) ?? []) }
  }
  return { voices, personOf }
}

async function listOpenSpans(scope: Scope, customerIds: readonly string[]): Promise<OpenSpan[]> {
  if (customerIds.length === 0) return []
  const rows = await sql<OpenSpan>`
    select customer_id as "customerId", opened_at as "from",
      case when is_open then null else coalesce(resolved_at, closed_at) end as until
    from service_case
    where shop_id = ${scope.shopId}
      and customer_id = any(${[...customerIds]}::uuid[])`.execute(scope.db)
  return rows.rows
}

async function notePage(
  scope: Scope,
  { claimed, run, isDone }: { claimed: Claimed; run: SimulatedRun; isDone: boolean },
): Promise<boolean> {
  const isMine = await noteProgress(scope, claimed, { ...run.counted(), isDone })
  if (isMine && isDone) await insertSamples(scope, claimed.id, run.samples())
  await scope.tellLive({ kind: 'automatic.changed' })
  return isMine
}
