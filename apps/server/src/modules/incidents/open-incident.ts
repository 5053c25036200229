import { type IncidentKind, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { readNamedProducts } from '../catalogue/index.ts'
import { findSurge, lockSurges, updateSurge } from '../insights/index.ts'
import { nameOfActor, readShopRow } from '../shops/index.ts'
import { addByHand, addOfSurge } from './change-voices.ts'
import { fillStatement } from './fill-statement.ts'
import { findIncidentOfSurge, type IncidentRow, insertIncident, nameOfMember } from './incident-store.ts'
import type { StepPlan } from './incident-tables.ts'
import { noteEntry } from './note-entry.ts'
import { readPlayBook } from './play-books.ts'
import { insertStatement } from './statement-store.ts'
import { insertStep } from './step-store.ts'

export type Opening = {
  kind: IncidentKind
  title: string
  severity: number
  ownerId?: string
  surgeId?: string
  feedbackIds: readonly string[]
}

/**
 * Opens an incident with the steps of its play-book, a statement filled as far as the system knows, and the voices of
 * its surge. Returns its id. Refuses `incident/surge-not-found`, `incident/surge-taken`, `incident/unknown-member`.
 */
export async function openIncident(scope: Scope, opening: Opening): Promise<string> {
  const productId = await takeSurge(scope, opening.surgeId)
  const ownerId = opening.ownerId ?? (scope.actor.kind === 'member' ? scope.actor.id : null)
  if (ownerId !== null) await nameOfMember(scope, ownerId)
  const { kind, title, severity } = opening
  const incident = await insertIncident(scope, {
    kind,
    title,
    severity,
    ownerId,
    surgeId: opening.surgeId ?? null,
    openedBy: nameOfActor(scope.actor),
  })
  await noteEntry(scope, incident.id, {
    kind: 'opened',
    detail: { number: incident.number, fromSurge: incident.surgeId !== null },
  })
  const book = await readPlayBook(scope, kind)
  await copySteps(scope, incident, book.steps)
  await copyStatement(scope, incident, { book: book.statement, productId })
  const found = await addOfSurge(scope, incident)
  if (found > 0) await noteEntry(scope, incident.id, { kind: 'voices-found', detail: { count: found } })
  await addByHand(scope, incident, opening.feedbackIds)
  return incident.id
}

/** Returns the product that the surge is about. */
async function takeSurge(scope: Scope, surgeId: string | undefined): Promise<string | null> {
  if (surgeId === undefined) return null
  await lockSurges(scope)
  const surge = await findSurge(scope, surgeId)
  if (!surge) throw new AppError('incident/surge-not-found')
  const taken = await findIncidentOfSurge(scope, surgeId)
  if (taken)
    throw new AppError('incident/surge-taken', {
      number: taken.number,
      incidentId: toPublicId('incident', taken.id),
    })
  // One that was dismissed is a crisis after all, and gathers voices again.
  const again = surge.state === 'dismissed' && ({ state: 'open', dismissedBy: null, reason: null } as const)
  await updateSurge(scope, surgeId, { ledToIncident: true, ...again })
  return surge.productId
}

async function copySteps(scope: Scope, { id }: IncidentRow, steps: readonly StepPlan[]): Promise<void> {
  for (const [at, { title, dueMinutes }] of steps.entries())
    await insertStep(scope, {
      incidentId: id,
      position: at + 1,
      title,
      doerId: null,
      dueAt: new Date(scope.now.getTime() + dueMinutes * 60_000),
    })
}

async function copyStatement(
  scope: Scope,
  incident: IncidentRow,
  { book, productId }: { book: Record<'zh-CN' | 'en', string>; productId: string | null },
): Promise<void> {
  const { name: shop, timeZone } = await readShopRow(scope)
  const product =
    productId === null ? undefined : (await readNamedProducts(scope, [productId])).get(productId)
  const date = (language: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(scope.now)
  await insertStatement(scope, incident, {
    'zh-CN': fillStatement(book['zh-CN'], { shop, product: product?.name, date: date('zh-CN') }),
    en: fillStatement(book.en, { shop, product: product?.nameEn ?? product?.name, date: date('en') }),
  })
}
