import { type AutomaticStop, automaticStops } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { personOf } from '../../customers/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { type AutomaticVoice, readAutomaticVoices } from './automatic-voice.ts'
import { drawShare } from './draw-share.ts'
import { stopOf } from './judge-voice.ts'
import { leavingTime } from './leaving-time.ts'
import { claimLooks, noteLooked } from './look-store.ts'
import { type ReadyRule, readyRules } from './ready-rules.ts'
import { countOfDay, insertAutomaticReply, isAnsweredSince } from './reply-store.ts'
import { wordReply } from './word-reply.ts'

const dayMs = 86_400_000

type Ground = { rules: readonly ReadyRule[]; shop: { name: string; timeZone: string } }

/**
 * Has the rules that are on look at voices, and writes what is to be sent. The caller holds the shop's automatic
 * replies. Returns how many voices were looked at.
 */
export async function lookAtVoices(scope: Scope, limit: number): Promise<number> {
  const ids = await claimLooks(scope, limit)
  if (ids.length === 0) return 0
  const shop = await readShopRow(scope)
  const ground = { rules: shop.isDemo ? [] : await readyRules(scope), shop }
  const voices = await readAutomaticVoices(scope, ids)
  const looked: { feedbackId: string; stop: AutomaticStop | null }[] = []
  for (const voice of voices) looked.push({ feedbackId: voice.id, stop: await decide(scope, voice, ground) })
  await noteLooked(scope, looked)
  if (looked.some(({ stop }) => stop === null)) await scope.tellLive({ kind: 'automatic.changed' })
  return ids.length
}

/** The first rule that fits answers; null when one did, otherwise the reason that came closest to a reply. */
async function decide(scope: Scope, voice: AutomaticVoice, ground: Ground): Promise<AutomaticStop | null> {
  const people = voice.customerId === null ? [] : (await personOf(scope, voice.customerId)).customerIds
  const facts = { at: scope.now, hasOpenCase: await hasOpenCase(scope, people) }
  const stops: AutomaticStop[] = []
  for (const rule of ground.rules) {
    const stop = isBefore(voice, rule) ? 'too-old' : stopOf(voice, { rule, facts })
    if (stop !== undefined) {
      stops.push(stop)
      continue
    }
    const worded = wordReply(voice, {
      ruleId: rule.id,
      way: rule.way,
      aspectConfidenceMin: rule.guards.aspectConfidenceMin,
      templates: rule.templates,
      shop: ground.shop,
      at: scope.now,
    })
    if (worded.kind === 'worded') return write(scope, { voice, rule, people, worded, ground })
    stops.push(worded.stop)
  }
  return (
    stops.toSorted((one, other) => automaticStops.indexOf(other) - automaticStops.indexOf(one))[0] ?? 'kind'
  )
}

/** What came in before a rule was switched on is left to people. */
function isBefore(voice: AutomaticVoice, { switchedAt }: ReadyRule): boolean {
  return switchedAt === null || voice.receivedAt < switchedAt
}

type Writing = {
  voice: AutomaticVoice
  rule: ReadyRule
  people: readonly string[]
  worded: { text: string; templateId: string }
  ground: Ground
}

async function write(
  scope: Scope,
  { voice, rule, people, worded, ground }: Writing,
): Promise<AutomaticStop | null> {
  const { guards } = rule
  const { timeZone } = ground.shop
  const since = new Date(scope.now.getTime() - guards.personDays * dayMs)
  if (people.length > 0 && (await isAnsweredSince(scope, people, since))) return 'person-lately'
  const { leavesAt, day } = leavingTime(scope.now, { ...guards, timeZone })
  if ((await countOfDay(scope, rule.id, day)) >= guards.dailyMax) return 'daily-max'
  const isHeld = isDrawnToHold(rule, voice.id)
  const isNew = await insertAutomaticReply(scope, {
    feedbackId: voice.id,
    ruleId: rule.id,
    ruleVersion: rule.version,
    templateId: worded.templateId,
    feedbackVersion: voice.version,
    customerId: voice.customerId,
    way: rule.way,
    state: isHeld ? 'held' : 'waiting',
    text: worded.text,
    wasHeld: isHeld,
    day,
    leavesAt: isHeld ? null : leavesAt,
  })
  return isNew ? null : 'answered'
}

/** Whether a reply belongs to the share that a person looks at first. */
export function isDrawnToHold(
  rule: { id: string; guards: { holdShare: number } },
  feedbackId: string,
): boolean {
  return drawShare('hold', rule.id, feedbackId) < rule.guards.holdShare / 100
}

/** Whether a person has a case that somebody still has to see to. */
export async function hasOpenCase(scope: Scope, customerIds: readonly string[]): Promise<boolean> {
  if (customerIds.length === 0) return false
  const rows = await sql<{ is: boolean }>`
    select exists (
      select from service_case
      where shop_id = ${scope.shopId}
        and customer_id = any(${[...customerIds]}::uuid[])
        and is_open
    ) as is`.execute(scope.db)
  return rows.rows[0]?.is === true
}
