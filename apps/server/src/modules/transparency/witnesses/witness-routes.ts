import { endpoints, toPublicId } from '@echoloop/contract'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Doors } from '../../outreach/index.ts'
import { addWitness, findWitness, presentWitness, removeWitness } from './change-witnesses.ts'
import { listWitnessedHeads } from './list-witnessed-heads.ts'
import { takeWitnessedHead } from './take-witnessed-head.ts'
import { presentWitnessedLog, watchLog } from './watch-log.ts'
import { listDeliveries, listWitnessRows } from './witness-store.ts'
import { listWitnessedLogs } from './witnessed-store.ts'

export function witnessRoutes(doors: Doors): Route[] {
  return [
    inShop(endpoints.listWitnesses, async (scope) => ({
      items: (await listWitnessRows(scope)).map(presentWitness),
    })),
    inShop(endpoints.addWitness, (scope, { body }) => addWitness(scope, body, doors)),
    inShop(endpoints.removeWitness, async (scope, { params }) => {
      await removeWitness(scope, uuidOf('witness', params.id))
      return { done: true } as const
    }),
    inShop(endpoints.listWitnessDeliveries, async (scope, { params, query: { cursor, limit } }) => {
      await findWitness(scope, uuidOf('witness', params.id))
      const rows = await listDeliveries(scope, {
        witnessId: uuidOf('witness', params.id),
        beforeId: decodeCursor(cursor)?.id,
        limit: limit + 1,
      })
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map(({ id, size, headAt, at }) => ({
          id: toPublicId('entry', id),
          size,
          headAt: headAt.toISOString(),
          at: at.toISOString(),
        })),
        nextCursor: rows.length > limit && last ? encodeCursor(last) : null,
      }
    }),
    inShop(endpoints.listWitnessedLogs, async (scope) => ({
      items: (await listWitnessedLogs(scope.db)).map(presentWitnessedLog),
    })),
    inShop(endpoints.watchLog, (scope, { body }) => watchLog(scope, body, doors)),
    open(endpoints.giveWitnessHead, ({ platform, reply }, { body }) => {
      reply.header('cache-control', 'no-store')
      return takeWitnessedHead(platform, body, { mayBePrivate: doors.mayBePrivate })
    }),
    open(endpoints.listWitnessedHeads, ({ platform, reply }, { query }) => {
      reply.header('access-control-allow-origin', '*').header('cache-control', 'public, max-age=60')
      return listWitnessedHeads(platform, query)
    }),
  ]
}
