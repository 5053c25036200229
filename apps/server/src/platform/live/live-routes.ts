import { endpoints } from '@echoloop/contract'
import { AppError } from '../app-error.ts'
import { open, type Route } from '../http/route.ts'
import type { LiveHub } from './live-hub.ts'

export function liveRoutes(hub: LiveHub): Route[] {
  return [
    open(endpoints.streamLive, async ({ caller, reply }) => {
      if (!caller) throw new AppError('session/needed')
      reply.hijack()
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      hub.join(caller.shopId, reply.raw)
      return undefined
    }),
  ]
}
