import { toPublicId, type Witness, type WitnessKind } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import { isMailAddress } from '../../../platform/mail/letter.ts'
import { readOrigin } from '../../../platform/outgoing/read-origin.ts'
import { readOutgoingUrl } from '../../../platform/outgoing/read-outgoing-url.ts'
import { newWebhookSecret } from '../../../platform/outgoing/webhook-secret.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Doors } from '../../outreach/index.ts'
import { audit } from '../../shops/index.ts'
import { deleteWitness, insertWitness, listWitnessRows, type WitnessRow } from './witness-store.ts'

/** Name of the work that tells heads to witnesses. */
export const witnessStage = 'witness'

const witnessesMax = 20

export type NewWitness =
  | { kind: 'webhook' | 'echoloop'; url: string }
  | { kind: 'mail'; address: string }
  | { kind: 'file' }

/**
 * Tells heads to one more witness from now on. The secret is given where there is one, this once. Refuses
 * `witness/refused-address`, `witness/no-origin`, `witness/no-mail`, `witness/exists`, `witness/too-many`.
 */
export async function addWitness(
  scope: Scope,
  witness: NewWitness,
  doors: Doors,
): Promise<{ witness: Witness; secret: string | null }> {
  const target = targetOf(scope, witness, doors)
  if ((await listWitnessRows(scope)).length >= witnessesMax) throw new AppError('witness/too-many')
  const secret = witness.kind === 'webhook' ? newWebhookSecret() : null
  const sealedSecret = secret === null ? null : scope.keys.seal(Buffer.from(secret))
  const row = await insertWitness(scope, { kind: witness.kind, target, sealedSecret })
  if (!row) throw new AppError('witness/exists')
  await noteWork(scope, witnessStage)
  await noteChange(scope, 'witness.added', row)
  return { witness: presentWitness(row), secret }
}

/** Refuses `witness/not-found`. */
export async function removeWitness(scope: Scope, id: string): Promise<void> {
  const row = await findWitness(scope, id)
  await deleteWitness(scope, id)
  await noteChange(scope, 'witness.removed', row)
}

/** Refuses `witness/not-found`. */
export async function findWitness(scope: Scope, id: string): Promise<WitnessRow> {
  const row = (await listWitnessRows(scope)).find((witness) => witness.id === id)
  if (!row) throw new AppError('witness/not-found')
  return row
}

function noteChange(
  scope: Scope,
  action: string,
  { id, kind }: { id: string; kind: WitnessKind },
): Promise<void> {
  return audit(scope, { action, subject: toPublicId('witness', id), detail: { kind } })
}

function targetOf(scope: Scope, witness: NewWitness, doors: Doors): string {
  if (witness.kind === 'file') return witnessFileOf(scope.shopId)
  if (witness.kind === 'mail') {
    if (!doors.mail || !isMailAddress(witness.address)) throw new AppError('witness/no-mail')
    return witness.address
  }
  if (witness.kind === 'echoloop') {
    const origin = readOrigin(witness.url, doors.mayBePrivate)
    if (!origin) throw new AppError('witness/no-origin')
    return origin
  }
  const url = readOutgoingUrl(witness.url, doors.mayBePrivate)
  if (!url) throw new AppError('witness/refused-address')
  return url.href
}

/** In the data folder; meant for a disk or a program that carries it elsewhere. */
function witnessFileOf(shopId: string): string {
  return `witness/${toPublicId('shop', shopId)}.jsonl`
}

export function presentWitness({ id, sealedSecret: _, ...row }: WitnessRow): Witness {
  return {
    id: toPublicId('witness', id),
    kind: row.kind,
    target: row.target,
    createdAt: row.createdAt.toISOString(),
    lastSize: row.lastSize,
    lastHeadAt: row.lastHeadAt?.toISOString() ?? null,
    lastGoodAt: row.lastGoodAt?.toISOString() ?? null,
    failures: row.failures,
    lastError: row.lastError,
    nextTryAt: row.failures === 0 ? null : (row.nextTryAt?.toISOString() ?? null),
  }
}
