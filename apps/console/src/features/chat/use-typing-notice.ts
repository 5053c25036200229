import { endpoints } from '@echoloop/contract'
import { useRef } from 'react'
import { useClient } from '../../call/client-context.ts'

const everyMs = 3000

/** Tells the visitor that somebody writes, every few seconds at most. */
export function useTypingNotice(id: string): () => void {
  const client = useClient()
  const toldAt = useRef(0)
  return () => {
    const now = Date.now()
    if (now - toldAt.current < everyMs) return
    toldAt.current = now
    // A notice that is lost is no fault: the next one follows.
    client.call(endpoints.tellChatTyping, { params: { id } }).catch(() => undefined)
  }
}
