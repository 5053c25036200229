import {
  type Attestation,
  type AuditorKey,
  type AuditState,
  attestationSchema,
  toPublicId,
} from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { listAttestationBodies, listAuditRows } from './audit-store.ts'
import { listAuditorKeys } from './auditor-key-store.ts'
import { presentKey } from './auditor-keys.ts'

export type PublicAttestations = {
  items: Attestation[]
  keys: AuditorKey[]
  unsigned: { audit: string; state: AuditState; committedAt: string }[]
}

/** What everybody may see of audits: what was signed, by which pinned keys, and which audits nobody signed. */
export async function publicAttestations(scope: Scope): Promise<PublicAttestations> {
  const bodies = await listAttestationBodies(scope)
  const keys = await listAuditorKeys(scope)
  const audits = await listAuditRows(scope)
  return {
    items: bodies.map((body) => attestationSchema.parse(JSON.parse(body))),
    keys: keys.filter(({ pinnedAt }) => pinnedAt !== null).map(presentKey),
    unsigned: audits
      .filter(({ state }) => state !== 'attested')
      .map(({ id, state, committedAt }) => ({
        audit: toPublicId('reviewAudit', id),
        state,
        committedAt: committedAt.toISOString(),
      })),
  }
}
