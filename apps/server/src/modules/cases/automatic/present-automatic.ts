import {
  type AutomaticReply,
  type AutomaticRule,
  type AutomaticSample,
  type AutomaticSimulation,
  automaticStops,
  toPublicId,
} from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import type { Scope } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { readAutomaticVoices } from './automatic-voice.ts'
import { saidOf } from './judge-voice.ts'
import { type ReadyRule, withTemplates } from './ready-rules.ts'
import type { AutomaticReplyRow } from './reply-store.ts'
import { countsOfRules } from './report-queries.ts'
import { type AutomaticRuleRow, findRule } from './rule-store.ts'
import { latestSimulations, listSamples, type SimulationRow } from './simulation-store.ts'
import { wordReply } from './word-reply.ts'

type Locale = 'zh-CN' | 'en'

/** The name of a rule; those that a shop began with are named in the reader's language. */
export function nameOfRule(row: Pick<AutomaticRuleRow, 'name' | 'defaultCode'>, locale: Locale): string {
  if (row.name !== null) return row.name
  return row.defaultCode === null ? '' : locales[locale].automatic.defaultRules[row.defaultCode]
}

export async function presentRules(
  scope: Scope,
  rows: readonly AutomaticRuleRow[],
  locale: Locale,
): Promise<AutomaticRule[]> {
  const ids = rows.map(({ id }) => id)
  const rules = await withTemplates(scope, rows)
  const simulations = await latestSimulations(scope, ids)
  const counts = await countsOfRules(scope, (await readShopRow(scope)).timeZone)
  return rules.map((rule) => {
    const simulation = simulations.get(rule.id)
    return {
      id: toPublicId('automaticRule', rule.id),
      name: nameOfRule(rule, locale),
      conditions: rule.conditions,
      guards: rule.guards,
      templateIds: rule.templateIds.map((id) => toPublicId('template', id)),
      way: rule.way,
      version: rule.version,
      isOn: rule.isOn,
      isDefault: rule.name === null,
      offBecause: rule.offBecause,
      switchedAt: rule.switchedAt?.toISOString() ?? null,
      switchedBy: rule.switchedBy,
      changedAt: rule.changedAt.toISOString(),
      simulation: simulation ? presentSimulation(simulation, rule) : null,
      today: counts.get(rule.id)?.today ?? 0,
      held: counts.get(rule.id)?.held ?? 0,
    }
  })
}

export async function presentRule(scope: Scope, id: string, locale: Locale): Promise<AutomaticRule> {
  const row = await findRule(scope, id)
  const [rule] = row ? await presentRules(scope, [row], locale) : []
  if (!rule) throw new Error('a rule that was just written is gone')
  return rule
}

export function presentSimulation(
  row: SimulationRow,
  rule: Pick<ReadyRule, 'version' | 'wordsAt'>,
): AutomaticSimulation {
  const { stops } = row
  return {
    id: toPublicId('simulation', row.id),
    state: row.state,
    ruleVersion: row.ruleVersion,
    isPresent: row.ruleVersion === rule.version && row.wordsAt.getTime() === rule.wordsAt.getTime(),
    from: row.fromAt.toISOString(),
    until: row.untilAt.toISOString(),
    total: row.total,
    looked: row.looked,
    wouldSend: row.wouldSend,
    wouldHold: row.wouldHold,
    stops: presentStops(stops),
    requestedBy: row.requestedBy,
    requestedAt: row.requestedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}

/** The most frequent reasons first. */
export function presentStops(counts: Partial<Record<string, number>>): AutomaticSimulation['stops'] {
  return automaticStops
    .flatMap((reason) => {
      const count = counts[reason] ?? 0
      return count === 0 ? [] : [{ reason, count }]
    })
    .toSorted((one, other) => other.count - one.count)
}

/** The latest simulation of a rule; words are made again, so that nobody reads what was erased since. */
export async function readSimulation(
  scope: Scope,
  row: AutomaticRuleRow,
  shownMax: number,
): Promise<{ simulation: AutomaticSimulation | null; samples: AutomaticSample[] }> {
  const simulation = (await latestSimulations(scope, [row.id])).get(row.id)
  const [rule] = await withTemplates(scope, [row])
  if (!simulation || !rule) return { simulation: null, samples: [] }
  const shop = await readShopRow(scope)
  const samples = (await listSamples(scope, simulation.id)).slice(0, shownMax)
  const voices = await readAutomaticVoices(
    scope,
    samples.map(({ feedbackId }) => feedbackId),
  )
  return {
    simulation: presentSimulation(simulation, rule),
    samples: samples.flatMap(({ feedbackId, isHeld }): AutomaticSample[] => {
      const voice = voices.find(({ id }) => id === feedbackId)
      if (!voice || voice.erasedAt !== null) return []
      const worded = wordReply(voice, {
        ruleId: rule.id,
        way: rule.way,
        aspectConfidenceMin: rule.guards.aspectConfidenceMin,
        templates: rule.templates,
        shop,
        at: voice.occurredAt,
      })
      if (worded.kind !== 'worded') return []
      return [
        {
          feedbackId: toPublicId('feedback', feedbackId),
          occurredAt: voice.occurredAt.toISOString(),
          kind: voice.kind,
          rating: voice.rating,
          said: shortened(saidOf(voice)),
          customerName: voice.customerName,
          reply: worded.text,
          isHeld,
        },
      ]
    }),
  }
}

export async function presentReplies(
  scope: Scope,
  rows: readonly AutomaticReplyRow[],
  locale: Locale,
): Promise<AutomaticReply[]> {
  const voices = await readAutomaticVoices(
    scope,
    rows.map(({ feedbackId }) => feedbackId),
  )
  const rules = new Map<string, string>()
  for (const ruleId of new Set(rows.map((row) => row.ruleId))) {
    const rule = await findRule(scope, ruleId)
    rules.set(ruleId, rule ? nameOfRule(rule, locale) : '')
  }
  return rows.flatMap((row): AutomaticReply[] => {
    const voice = voices.find(({ id }) => id === row.feedbackId)
    if (!voice) return []
    return [
      {
        id: toPublicId('automaticReply', row.id),
        state: row.state,
        rule: { id: toPublicId('automaticRule', row.ruleId), name: rules.get(row.ruleId) ?? '' },
        feedbackId: toPublicId('feedback', row.feedbackId),
        kind: voice.kind,
        rating: voice.rating,
        said: shortened(saidOf(voice)),
        customerName: voice.customerName,
        text: row.text,
        way: row.way,
        isChanged: row.isChanged,
        wasHeld: row.wasHeld,
        decidedAt: row.decidedAt.toISOString(),
        leavesAt: row.leavesAt?.toISOString() ?? null,
        endedAt: row.endedAt?.toISOString() ?? null,
        endedBy: row.endedBy ?? row.approvedBy,
        reason: row.reason,
      },
    ]
  })
}

const saidMax = 2000

function shortened(text: string): string {
  return text.length <= saidMax ? text : `${text.slice(0, saidMax)}…`
}
