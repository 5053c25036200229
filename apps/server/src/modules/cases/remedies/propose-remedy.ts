import type { RemedyProposal } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Actor, Scope } from '../../../platform/scope.ts'
import { nameOfActor, roleOfActor } from '../../shops/index.ts'
import type { CaseRow } from '../case-change.ts'
import { lockCase } from '../case-store.ts'
import { judgeRemedy } from './judge-remedy.ts'
import { noteRemedy } from './note-remedy.ts'
import { readLimit, readRemedyPolicy } from './policy-store.ts'
import { findRemedyDoor } from './remedy-door-store.ts'
import { findOrderOfRemedy, type OrderOfRemedy } from './remedy-order.ts'
import { sumGiven, takeTurn } from './remedy-queries.ts'
import { insertRemedy } from './remedy-store.ts'
import { sendOnItsWay } from './send-on-its-way.ts'
import { refuseTiedToReview } from './tied-to-review.ts'
import { refuseUnfitFields, type Wish, weighRemedy } from './weigh-remedy.ts'

/**
 * Gives a remedy: ordered at once when whoever proposes it may decide alone, else it waits for somebody else. Returns
 * its id. What the customer thinks of the shop is never asked. Refuses `remedy/unfit-fields`, `remedy/needs-order`,
 * `remedy/foreign-order`, `remedy/other-currency`, `remedy/above-order`, `remedy/unknown-line`, and
 * `remedy/tied-to-review`.
 */
export async function proposeRemedy(scope: Scope, caseId: string, proposal: RemedyProposal): Promise<string> {
  await takeTurn(scope)
  const about = await lockCase(scope, caseId)
  if (about.mergedInto !== null) throw new AppError('case/merged-away')
  const { kind, note = null } = proposal
  refuseTiedToReview({ note })
  const order = await orderOf(scope, about, proposal)
  const wish = { ...wishOf(proposal), order }
  refuseUnfitFields(wish)
  const { currency: limitCurrency } = await readRemedyPolicy(scope)
  const { worth, currency } = await weighRemedy(scope, wish, { limitCurrency, exceptId: null })
  const proposer = proposerOf(scope.actor)
  const role = await roleOfActor(scope)
  const limit = role ? await readLimit(scope, role, kind) : { onceMax: null, caseMax: null, dayMax: null }
  const given = await sumGiven(scope, { caseId, kind, actorId: proposer.proposedBy })
  const above = judgeRemedy({ kind, worth, currency, limitCurrency, limit, given })
  const row = {
    caseId,
    kind,
    state: above === null ? ('approved' as const) : ('waiting-approval' as const),
    handling: await handlingOf(scope, kind),
    orderId: kind === 'points' || worth === 0 ? (about.orderId ?? null) : (order?.id ?? null),
    amountCents: wish.amountCents,
    currency,
    points: wish.points,
    lines: wish.lines,
    worth,
    note,
    ...proposer,
    proposedAt: scope.now,
    above,
    nextTryAt: null,
  }
  const id = await insertRemedy(scope, row)
  const noted = { ...row, id, amountCents: row.amountCents === null ? null : String(row.amountCents) }
  await noteRemedy(scope, noted, { kind: 'remedy-proposed', text: note, detail: above ? { above } : {} })
  if (above === null) await sendOnItsWay(scope, noted)
  return id
}

function wishOf({ kind, amountCents, currency, points, lines }: RemedyProposal): Omit<Wish, 'order'> {
  return {
    kind,
    amountCents: amountCents ?? null,
    currency: currency ?? null,
    points: points ?? null,
    lines: lines ?? [],
  }
}

/** The order that was named, else the case's. An order of another customer is refused. */
async function orderOf(
  scope: Scope,
  about: CaseRow,
  { orderId }: RemedyProposal,
): Promise<OrderOfRemedy | undefined> {
  if (orderId === undefined) return about.orderId ? findOrderOfRemedy(scope, about.orderId) : undefined
  const order = await findOrderOfRemedy(scope, uuidOf('order', orderId))
  const isTheirs =
    order !== undefined &&
    (order.id === about.orderId || (about.customerId !== null && order.customerId === about.customerId))
  if (!isTheirs)
    throw new AppError('remedy/foreign-order', {}, { fields: [{ path: 'orderId', code: 'foreign' }] })
  return order
}

/** Words are said by people; everything else is ordered where the shop has a door for it. */
async function handlingOf(scope: Scope, kind: RemedyProposal['kind']): Promise<'door' | 'hand'> {
  if (kind === 'apology' || kind === 'explanation') return 'hand'
  return (await findRemedyDoor(scope)) ? 'door' : 'hand'
}

function proposerOf(actor: Actor) {
  const proposedByName = nameOfActor(actor)
  if (actor.kind === 'member' || actor.kind === 'key')
    return { proposedByKind: actor.kind, proposedBy: actor.id, proposedByName }
  return { proposedByKind: 'system' as const, proposedBy: null, proposedByName }
}
