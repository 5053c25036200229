import {
  type CallNote,
  type ProactiveCustomer,
  type ProactiveReason,
  type ProactiveSettings,
  proactiveReasons,
  toPublicId,
} from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type CallCounts, type CallNoteRow, countCalls, lastNotes } from './contact-store.ts'
import { findProactive, type ProactiveRow, type ProactiveSearch } from './proactive-queries.ts'
import { readProactiveSettings } from './proactive-settings.ts'

const dayMs = 86_400_000

export async function readProactiveList(
  scope: Scope,
  asked: Pick<ProactiveSearch, 'view' | 'offset' | 'limit'> & {
    reason?: ProactiveReason
    locale: LocaleName
  },
): Promise<{ items: ProactiveCustomer[]; total: number }> {
  const { locale, ...rest } = asked
  const settings = await readProactiveSettings(scope, locale)
  const { rows, total } = await findProactive(scope, { ...rest, settings, actorId: actorIdOf(scope) })
  return { items: await presentRows(scope, rows, { settings, locale }), total }
}

export async function readProactive(
  scope: Scope,
  customerId: string,
  locale: LocaleName,
): Promise<ProactiveCustomer> {
  const settings = await readProactiveSettings(scope, locale)
  const row = await readProactiveRow(scope, customerId)
  const [customer] = await presentRows(scope, [row], { settings, locale })
  if (!customer) throw new AppError('proactive/not-found')
  return customer
}

/** One customer as they stand now; refuses who is not there or erased. */
export async function readProactiveRow(scope: Scope, customerId: string): Promise<ProactiveRow> {
  const { rows } = await findProactive(scope, {
    settings: await readProactiveSettings(scope, 'en'),
    view: 'one',
    customerId,
    actorId: actorIdOf(scope),
    offset: 0,
    limit: 1,
  })
  if (!rows[0]) throw new AppError('proactive/not-found')
  return rows[0]
}

/** Calls of the last 90 days and what followed; facts, from which nobody can tell what a call did. */
export async function readProactiveOutcome(scope: Scope): Promise<{
  from: string
  calls: number
  customers: number
  ordered: { count: number; of: number }
  outcomes: CallCounts
}> {
  const from = new Date(scope.now.getTime() - 90 * dayMs)
  const { outcomes, customers, ripe, ordered } = await countCalls(scope, from)
  return {
    from: from.toISOString(),
    calls: outcomes.reduce((sum, { count }) => sum + count, 0),
    customers,
    ordered: { count: ordered, of: ripe },
    outcomes,
  }
}

type Frame = { settings: ProactiveSettings; locale: LocaleName }

async function presentRows(
  scope: Scope,
  rows: readonly ProactiveRow[],
  { settings, locale }: Frame,
): Promise<ProactiveCustomer[]> {
  const notes = await lastNotes(
    scope,
    rows.map(({ id }) => id),
  )
  const me = actorIdOf(scope)
  return rows.map((row) => {
    const note = notes.get(row.id)
    const { claimedName, claimedUntil, notToContactAt } = row
    return {
      id: toPublicId('customer', row.id),
      name: row.name,
      language: row.language,
      tier: row.tier === null ? null : { code: row.tier, name: row.tierName?.[locale] ?? row.tier },
      orders: row.orders,
      spentCents: row.spentCents,
      lastOrderAt: row.lastOrderAt?.toISOString() ?? null,
      reasons: row.reasons
        .map(({ code, count, lastAt }) => ({
          code,
          count,
          points: settings.points[code],
          lastAt: new Date(lastAt).toISOString(),
        }))
        .toSorted((one, other) => proactiveReasons.indexOf(one.code) - proactiveReasons.indexOf(other.code)),
      sum: row.sum,
      factor: Math.round(row.factor * 100) / 100,
      score: row.score,
      hasPhone: row.hasPhone,
      claim:
        claimedUntil === null
          ? null
          : { byName: claimedName ?? '', until: claimedUntil.toISOString(), isMine: row.claimedBy === me },
      notToContact:
        notToContactAt === null
          ? null
          : {
              at: notToContactAt.toISOString(),
              byName: row.notToContactBy ?? '',
              why: row.notToContactWhy ?? '',
            },
      nextAt: row.nextAt?.toISOString() ?? null,
      lastNote: note ? presentNote(note) : null,
    }
  })
}

export function presentNote({ id, at, nextAt, customerId: _, ...note }: CallNoteRow): CallNote {
  return {
    ...note,
    id: toPublicId('callNote', id),
    at: at.toISOString(),
    nextAt: nextAt?.toISOString() ?? null,
  }
}

function actorIdOf(scope: Scope): string | null {
  return 'id' in scope.actor ? scope.actor.id : null
}
