import {
  type Attestation,
  type AuditorKey,
  type AuditState,
  attestationSchema,
  toPublicId,
} from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { positionsOfEntries } from '../../transparency/index.ts'
import { type AttestationRow, listAttestationRows, listAuditRows } from './audit-store.ts'
import { type KeyRow, listAuditorKeys } from './auditor-key-store.ts'
import { presentKey } from './auditor-keys.ts'

export type PublicAttestations = {
  items: Attestation[]
  keys: AuditorKey[]
  unsigned: { audit: string; state: AuditState; committedAt: string }[]
  /** Where the log tells of each attestation and of its key; null while it does not yet. */
  entries: { audit: string; attested: number | null; key: number | null }[]
}

/** What everybody may see of audits: what was signed, by which pinned keys, and which audits nobody signed. */
export async function publicAttestations(scope: Scope): Promise<PublicAttestations> {
  const rows = await listAttestationRows(scope)
  const keys = await listAuditorKeys(scope)
  const audits = await listAuditRows(scope)
  return {
    items: rows.map(({ body }) => attestationSchema.parse(JSON.parse(body))),
    keys: keys.filter(({ pinnedAt }) => pinnedAt !== null).map(presentKey),
    unsigned: audits
      .filter(({ state }) => state !== 'attested')
      .map(({ id, state, committedAt }) => ({
        audit: toPublicId('reviewAudit', id),
        state,
        committedAt: committedAt.toISOString(),
      })),
    entries: await entriesOf(scope, rows, keys),
  }
}

async function entriesOf(
  scope: Scope,
  rows: readonly AttestationRow[],
  keys: readonly KeyRow[],
): Promise<PublicAttestations['entries']> {
  const told = rows.map(({ auditId, keyId, entryId }) => {
    const pinEntryId = keys.find((key) => key.keyId === keyId)?.pinEntryId ?? null
    return { audit: toPublicId('reviewAudit', auditId), entryId, pinEntryId }
  })
  const ids = told.flatMap(({ entryId, pinEntryId }) => [entryId, pinEntryId]).filter((id) => id !== null)
  const positions = await positionsOfEntries(scope, ids)
  const at = (id: string | null) => (id === null ? null : (positions.get(id) ?? null))
  return told.map(({ audit, entryId, pinEntryId }) => ({ audit, attested: at(entryId), key: at(pinEntryId) }))
}
