import { endpoints, type PurgeHook } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import { readOutgoingUrl } from '../../../platform/outgoing/read-outgoing-url.ts'
import { newWebhookSecret } from '../../../platform/outgoing/webhook-secret.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { countPurgeWaits, deletePurgeHook, findPurgeHook, savePurgeHook } from './purge-store.ts'
import { purgeStage } from './tell-caches.ts'

/** `mayBePrivate`: the addresses of shops may lead to this machine or a private network. */
export function purgeRoutes({ mayBePrivate }: { mayBePrivate: boolean }): Route[] {
  return [
    inShop(endpoints.readPurgeHook, async (scope) => ({ hook: await readHook(scope) })),
    inShop(endpoints.putPurgeHook, async (scope, { body }) => {
      const url = readOutgoingUrl(body.url, mayBePrivate)
      if (!url) throw new AppError('door/refused-address', {}, { fields: [{ path: 'url', code: 'refused' }] })
      const secret = newWebhookSecret()
      await savePurgeHook(scope, { url: url.href, secret: scope.keys.seal(Buffer.from(secret)) })
      await noteWork(scope, purgeStage)
      await audit(scope, { action: 'purge-hook.set' })
      const hook = await readHook(scope)
      if (!hook) throw new Error('the hook was not kept')
      return { hook, secret }
    }),
    inShop(endpoints.removePurgeHook, async (scope) => {
      await deletePurgeHook(scope)
      await audit(scope, { action: 'purge-hook.removed' })
      return { hook: null }
    }),
  ]
}

async function readHook(scope: Scope): Promise<PurgeHook | null> {
  const row = await findPurgeHook(scope)
  if (!row) return null
  const { url, sentAt, lastFailure } = row
  return {
    url,
    lastSentAt: sentAt?.toISOString() ?? null,
    lastFailure,
    waiting: await countPurgeWaits(scope),
  }
}
