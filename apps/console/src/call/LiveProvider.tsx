import { type Endpoint, endpoints, type LiveEvent, liveEventSchema } from '@echoloop/contract'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { usePermission, useSession } from '../session/session-context.ts'
import { useClient } from './client-context.ts'
import { LiveContext } from './live-context.ts'
import { liveEffects } from './live-effects.ts'
import { useRefresh } from './use-refresh.ts'

/** An import announces thousands of rows: what is on screen is asked again at most this often. */
const refreshEveryMs = 2000
const reconnectAfterMs = 5000

/** Listens to the shop's live stream, refreshes what it makes old, and passes the events on. */
export function LiveProvider({ children }: { children: ReactNode }): ReactNode {
  const shop = useSession().shop.id
  const mayListen = usePermission('feedback.read')
  const address = useClient().urlOf(endpoints.streamLive, { query: { shop } })
  const refreshSoon = useGatheredRefresh()
  const listeners = useRef(new Set<(event: LiveEvent) => void>())
  const [isConnected, setIsConnected] = useState(false)

  useEffect(() => {
    if (!mayListen) return
    const onEvent = (event: LiveEvent) => {
      refreshSoon(liveEffects[event.kind])
      for (const listener of listeners.current) listener(event)
    }
    return openStream({ address, onEvent, onConnected: setIsConnected })
  }, [address, refreshSoon, mayListen])

  const channel = useMemo(
    () => ({
      isConnected,
      listen: (listener: (event: LiveEvent) => void) => {
        listeners.current.add(listener)
        return () => {
          listeners.current.delete(listener)
        }
      },
    }),
    [isConnected],
  )
  return <LiveContext value={channel}>{children}</LiveContext>
}

type Stream = { address: string; onEvent: (event: LiveEvent) => void; onConnected: (isOpen: boolean) => void }

function openStream({ address, onEvent, onConnected }: Stream): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    source = new EventSource(address)
    source.onopen = () => onConnected(true)
    source.onmessage = (message) => {
      const event = readEvent(message.data)
      if (event) onEvent(event)
    }
    // The browser reconnects by itself after a break, but gives up when the server answers with a refusal.
    source.onerror = () => {
      onConnected(false)
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, reconnectAfterMs)
    }
  }
  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

function readEvent(data: unknown): LiveEvent | undefined {
  try {
    return liveEventSchema.safeParse(JSON.parse(String(data))).data
  } catch {
    return undefined
  }
}

function useGatheredRefresh(): (stale: Endpoint[]) => void {
  const refresh = useRefresh()
  const gathered = useRef(new Set<Endpoint>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useMemo(
    () => (stale) => {
      for (const endpoint of stale) gathered.current.add(endpoint)
      timer.current ??= setTimeout(() => {
        timer.current = undefined
        refresh(...gathered.current)
        gathered.current.clear()
      }, refreshEveryMs)
    },
    [refresh],
  )
}
