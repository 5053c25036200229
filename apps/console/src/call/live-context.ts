import type { LiveEvent } from '@echoloop/contract'
import { createContext, useContext, useEffect, useRef } from 'react'

type Listener = (event: LiveEvent) => void

export type LiveChannel = {
  isConnected: boolean
  listen: (listener: Listener) => () => void
}

export const LiveContext = createContext<LiveChannel>({ isConnected: false, listen: () => () => undefined })

/** Hears what changes in the shop while the page is open; answers on screen are refreshed without it too. */
export function useLive(listener?: Listener): { isConnected: boolean } {
  const channel = useContext(LiveContext)
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => channel.listen((event) => latest.current?.(event)), [channel.listen])
  return { isConnected: channel.isConnected }
}
