import { endpoints } from '@echoloop/contract'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { changeSource, createSource, readSoon, removeSource, rotateSecret } from './change-sources.ts'
import { presentSource, presentSources } from './present-source.ts'
import { trySource } from './try-source.ts'

export type ListeningReach = { publicUrl: string; mayBePrivate: boolean }

const sourceOf = (params: { id: string }) => uuidOf('listeningSource', params.id)

export function sourceRoutes({ publicUrl, mayBePrivate }: ListeningReach): Route[] {
  return [
    inShop(endpoints.listListeningSources, async (scope) => ({
      items: await presentSources(scope, publicUrl),
    })),
    inShop(endpoints.createListeningSource, async (scope, { body }) => {
      const { id, secret } = await createSource(scope, body, { mayBePrivate })
      return { source: await presentSource(scope, id, publicUrl), secret }
    }),
    inShop(endpoints.changeListeningSource, async (scope, { params, body }) => {
      const id = sourceOf(params)
      await changeSource(scope, { id, ...body }, { mayBePrivate })
      return { source: await presentSource(scope, id, publicUrl), secret: null }
    }),
    inShop(endpoints.removeListeningSource, async (scope, { params }) => {
      await removeSource(scope, sourceOf(params))
      return { done: true as const }
    }),
    inShop(endpoints.readListeningSourceNow, async (scope, { params }) => {
      await readSoon(scope, sourceOf(params))
      return presentSource(scope, sourceOf(params), publicUrl)
    }),
    inShop(endpoints.rotateInboxSecret, async (scope, { params }) => ({
      secret: await rotateSecret(scope, sourceOf(params)),
    })),
    open(endpoints.tryListeningSource, async ({ platform, caller }, { body }) => {
      if (!caller) throw new Error('a door with a permission knows who calls')
      const { settings, sourceId } = body
      return trySource(platform, caller, {
        settings,
        sourceId: sourceId && uuidOf('listeningSource', sourceId),
        mayBePrivate,
      })
    }),
  ]
}
