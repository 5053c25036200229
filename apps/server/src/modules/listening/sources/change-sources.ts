import { listeningLimits, type SourceSettings, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import { newWebhookSecret } from '../../../platform/outgoing/webhook-secret.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { listeningStage } from '../listening-stage.ts'
import { fieldsOf, type Reach, secretKept } from './source-fields.ts'
import { readOneSource, readSources, type SourceRow } from './source-queries.ts'
import {
  askSourceSoon,
  changeInboxSecret,
  deleteSource,
  insertSource,
  type SourceFields,
  updateSource,
} from './source-store.ts'

const formerSecretMs = 24 * 3_600_000

/** Adds a source. A webhook gets its signing secret, which is told this once. */
export async function createSource(
  scope: Scope,
  settings: SourceSettings,
  reach: Reach,
): Promise<{ id: string; secret: string | null }> {
  if ((await readSources(scope)).length >= listeningLimits.sources)
    throw new AppError('listening/too-many', { most: listeningLimits.sources })
  const secret = settings.kind === 'webhook' ? newWebhookSecret() : null
  const kept = secret === null ? null : scope.keys.seal(Buffer.from(secret))
  const id = await insertSource(scope, fieldsOf(settings, { ...reach, keys: scope.keys, kept }))
  await noteWork(scope, listeningStage)
  await tell(scope, id, 'listening-source.created')
  return { id, secret }
}

/** Changes a source; another address, subject or mapping begins reading anew. */
export async function changeSource(
  scope: Scope,
  { id, version, settings }: { id: string; version: number; settings: SourceSettings },
  reach: Reach,
): Promise<void> {
  const known = await readOneSource(scope, id)
  if (known.kind !== settings.kind) throw new AppError('listening/kind-stays')
  const fields = fieldsOf(settings, { ...reach, keys: scope.keys, kept: secretKept(settings, known) })
  const { kind: _kind, accountId: _account, ...rest } = fields
  const isChanged = await updateSource(
    scope,
    { id, version },
    {
      ...rest,
      isAnew: isOther(known, fields),
      nextReadAt: fields.isOn && fields.kind !== 'webhook' ? scope.now : null,
    },
  )
  if (!isChanged) throw new AppError('listening/changed-meanwhile')
  await tell(scope, id, 'listening-source.changed')
}

function isOther(known: SourceRow, fields: SourceFields): boolean {
  const parts = ({ address, subject, mapping, cursorParameter }: SourceFields | SourceRow) =>
    JSON.stringify([address, subject, mapping, cursorParameter])
  return parts(known) !== parts(fields)
}

/** Listens to it no more. The source of an official account goes with its account. */
export async function removeSource(scope: Scope, id: string): Promise<void> {
  const { kind } = await readOneSource(scope, id)
  if (kind === 'mastodon-mentions') throw new AppError('listening/follows-account')
  await deleteSource(scope, id)
  await tell(scope, id, 'listening-source.removed')
}

/** Reads it as soon as a worker is free. */
export async function readSoon(scope: Scope, id: string): Promise<void> {
  const { kind, isOn } = await readOneSource(scope, id)
  if (kind === 'webhook' || !isOn) throw new AppError('listening/not-now')
  await askSourceSoon(scope, id)
}

/** A new signing secret for a webhook; the former one counts for another day. */
export async function rotateSecret(scope: Scope, id: string): Promise<string> {
  const known = await readOneSource(scope, id)
  if (known.kind !== 'webhook') throw new AppError('listening/kind-stays')
  const secret = newWebhookSecret()
  await changeInboxSecret(scope, {
    id,
    sealed: scope.keys.seal(Buffer.from(secret)),
    former: known.sealedSecret,
    formerUntil: new Date(scope.now.getTime() + formerSecretMs),
  })
  await tell(scope, id, 'listening-source.secret-changed')
  return secret
}

async function tell(scope: Scope, id: string, action: string): Promise<void> {
  await audit(scope, { action, subject: toPublicId('listeningSource', id) })
  await scope.tellLive({ kind: 'listening.changed' })
}
