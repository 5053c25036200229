import { type Partner, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { isMailAddress } from '../../../platform/mail/letter.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import {
  closeLinksOf,
  findPartners,
  insertPartner,
  type ListedPartner,
  type PartnerFacts,
  updatePartner,
} from './partner-store.ts'

export async function listPartners(scope: Scope): Promise<Partner[]> {
  return (await findPartners(scope)).map(presentPartner)
}

export async function createPartner(scope: Scope, facts: PartnerFacts): Promise<Partner> {
  refuseAddress(facts.email)
  const id = await insertPartner(scope, facts)
  if (!id) throw new AppError('partner/name-taken')
  await audit(scope, { action: 'partner.created', subject: toPublicId('partner', id) })
  return presentPartner({ id, ...facts, openTasks: 0 })
}

export async function changePartner(
  scope: Scope,
  id: string,
  changes: Partial<PartnerFacts>,
): Promise<Partner> {
  const partners = await findPartners(scope)
  const before = partners.find((one) => one.id === id)
  if (!before) throw new AppError('partner/not-found')
  if (partners.some((one) => one.id !== id && one.name === changes.name))
    throw new AppError('partner/name-taken')
  refuseAddress(changes.email ?? null)
  if (Object.keys(changes).length > 0) await updatePartner(scope, id, changes)
  await audit(scope, {
    action: 'partner.changed',
    subject: toPublicId('partner', id),
    detail: { changed: Object.keys(changes) },
  })
  return presentPartner({ ...before, ...changes })
}

/** Takes a partner off the list: the address is forgotten, its links end. Its tasks stay as they are. */
export async function archivePartner(scope: Scope, id: string): Promise<void> {
  if (!(await findPartners(scope)).some((one) => one.id === id)) throw new AppError('partner/not-found')
  await updatePartner(scope, id, { archivedAt: scope.now, email: null })
  await closeLinksOf(scope, id)
  await audit(scope, { action: 'partner.archived', subject: toPublicId('partner', id) })
}

function presentPartner(row: ListedPartner): Partner {
  return { ...row, id: toPublicId('partner', row.id) }
}

function refuseAddress(email: string | null): void {
  if (email === null || isMailAddress(email)) return
  throw new AppError('request/invalid', {}, { fields: [{ path: 'email', code: 'invalid_format' }] })
}
