import type { ServerResponse } from 'node:http'
import { type LiveEvent, liveEventSchema } from '@echoloop/contract'
import type pg from 'pg'
import { z } from 'zod'
import { workChannel } from '../jobs/jobs.ts'
import type { Log } from '../log/create-log.ts'
import { type PageNotices, pagesChannel, readPagesNotice } from '../pages/page-notices.ts'

/** Tells open consoles and waiting workers what committed transactions announced by NOTIFY. */
export type LiveHub = {
  /** Adds a server-sent stream of a shop; it leaves when the connection closes. */
  join(shopId: string, response: ServerResponse): void
  /**
   * Calls back with what consoles of a shop are told. Undefined when notices may have been lost: anything may have
   * changed.
   */
  onLive(listener: (told: LiveNotice | undefined) => void): void
  /** Calls back with the stage or queue to which work came. Polling stays as safety net: a notice may be lost. */
  onWork(listener: (stage: string) => void): void
  close(): Promise<void>
}

export type LiveNotice = { shop: string; event: LiveEvent }

const noticeSchema = liveEventSchema.extend({ shop: z.uuid() })

/** Listens on one connection of its own; when that breaks, it is opened again. */
export async function openLiveHub(
  connect: () => Promise<pg.Client>,
  { log, pageNotices }: { log: Log; pageNotices: PageNotices },
): Promise<LiveHub> {
  const streams = new Map<string, Set<ServerResponse>>()
  const workers = new Set<(stage: string) => void>()
  const listeners = new Set<(told: LiveNotice | undefined) => void>()
  let isClosed = false
  let client: pg.Client | undefined

  const hear = (channel: string, payload: string) => {
    if (channel === workChannel) for (const listener of workers) listener(payload)
    if (channel === 'echoloop_live') {
      // A process of another version may tell what this one does not know.
      const { data: notice } = noticeSchema.safeParse(JSON.parse(payload))
      if (!notice) return
      const { shop, ...event } = notice
      spread(streams, shop, event)
      for (const listener of listeners) listener({ shop, event })
    }
    if (channel === pagesChannel) pageNotices.tell(readPagesNotice(payload))
  }

  const listen = async (): Promise<void> => {
    client = await connect()
    client.on('notification', (notice) => hear(notice.channel, notice.payload ?? ''))
    client.on('error', (error) => log.debug({ err: error }, 'listening stopped'))
    client.on('end', () => {
      if (!isClosed) setTimeout(() => void listenAgain(), 1000).unref()
    })
    await client.query(`listen echoloop_live; listen ${workChannel}; listen ${pagesChannel}`)
    // What was told while nobody listened is lost.
    pageNotices.tell(undefined)
    for (const listener of listeners) listener(undefined)
  }

  const listenAgain = async (): Promise<void> => {
    if (isClosed) return
    try {
      await listen()
    } catch (error) {
      log.debug({ err: error }, 'listening is tried again')
      setTimeout(() => void listenAgain(), 1000).unref()
    }
  }

  await listen()
  const pulse = setInterval(() => eachStream(streams, ': alive\n\n'), 25_000)
  pulse.unref()
  return {
    join: (shopId, response) => join(streams, shopId, response),
    onLive: (listener) => listeners.add(listener),
    onWork: (listener) => workers.add(listener),
    async close() {
      isClosed = true
      clearInterval(pulse)
      for (const set of streams.values()) for (const response of set) response.end()
      await client?.end()
    },
  }
}

function join(streams: Map<string, Set<ServerResponse>>, shopId: string, response: ServerResponse): void {
  const set = streams.get(shopId) ?? new Set()
  streams.set(shopId, set)
  set.add(response)
  response.on('close', () => set.delete(response))
  response.write('retry: 2000\n\n')
}

function spread(streams: Map<string, Set<ServerResponse>>, shop: string, event: LiveEvent): void {
  for (const response of streams.get(shop) ?? []) response.write(`data: ${JSON.stringify(event)}\n\n`)
}

function eachStream(streams: Map<string, Set<ServerResponse>>, text: string): void {
  for (const set of streams.values()) for (const response of set) response.write(text)
}
