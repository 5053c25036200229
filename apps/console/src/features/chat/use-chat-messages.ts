import { type ChatMessage, endpoints } from '@echoloop/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useLive } from '../../call/live-context.ts'

export type ChatMessages = {
  messages: readonly ChatMessage[]
  error: Error | null
  isLoading: boolean
  /** The visitor is writing. */
  isTyping: boolean
  /** Asks for what is new. */
  look(): void
}

const typingMs = 5000
/** A notice may be lost, and without the stream there is none. */
const lookEveryMs = { connected: 20_000, cut: 3000 }
const pageSize = 200

/** The course of a conversation: asked for after its last message, so that breaks neither lose nor double any. */
export function useChatMessages(conversationId: string): ChatMessages {
  const client = useClient()
  const [messages, setMessages] = useState<readonly ChatMessage[]>([])
  const [error, setError] = useState<Error | null>(null)
  const [isLoading, setLoading] = useState(true)
  const [isTyping, setTyping] = useState(false)
  const last = useRef(0)
  const asking = useRef<'no' | 'yes' | 'again'>('no')
  const typingTimer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const look = useCallback(async () => {
    if (asking.current !== 'no') {
      asking.current = 'again'
      return
    }
    asking.current = 'yes'
    try {
      for (;;) {
        asking.current = 'yes'
        const { items } = await client.call(endpoints.listChatMessages, {
          params: { id: conversationId },
          query: { after: last.current },
        })
        const fresh = items.filter(({ sequence }) => sequence > last.current)
        last.current = fresh.at(-1)?.sequence ?? last.current
        if (fresh.length > 0) setMessages((known) => [...known, ...fresh])
        if (fresh.some(({ by }) => by === 'visitor')) setTyping(false)
        setError(null)
        // Another tick may have asked meanwhile; a full page has more behind it.
        if (items.length < pageSize && !wasAskedAgain(asking)) break
      }
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)))
    } finally {
      asking.current = 'no'
      setLoading(false)
    }
  }, [client, conversationId])

  const { isConnected } = useLive((event) => {
    if (event.id !== conversationId) return
    if (event.kind === 'chat.changed') void look()
    if (event.kind !== 'chat.visitor-typing') return
    setTyping(true)
    clearTimeout(typingTimer.current)
    typingTimer.current = setTimeout(() => setTyping(false), typingMs)
  })
  useEffect(() => {
    void look()
    const timer = setInterval(() => void look(), isConnected ? lookEveryMs.connected : lookEveryMs.cut)
    return () => clearInterval(timer)
  }, [look, isConnected])
  useEffect(() => () => clearTimeout(typingTimer.current), [])
  return { messages, error, isLoading, isTyping, look: () => void look() }
}

function wasAskedAgain(asking: { current: 'no' | 'yes' | 'again' }): boolean {
  return asking.current === 'again'
}
