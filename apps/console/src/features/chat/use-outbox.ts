import { ProblemError } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { keepOutbox, type Outgoing, readOutbox } from './outbox.ts'
import { newMessageKey } from './own-key.ts'

export type Outbox = {
  outgoing: readonly Outgoing[]
  send(words: Pick<Outgoing, 'text' | 'pictureIds' | 'isNote'>): void
  sendAgain(key: string): void
}

const triedAgainMs = 1500

/** Sends messages one after the other, each until the server has it: a break on the way sends it again by its key. */
export function useOutbox(conversationId: string, onSent: () => void): Outbox {
  const client = useClient()
  const [outgoing, setOutgoing] = useState(() => readOutbox(conversationId))
  const waiting = useRef(outgoing)
  const isSending = useRef(false)
  const isGone = useRef(false)
  const told = useRef(onSent)
  useEffect(() => {
    told.current = onSent
  })

  const change = useCallback(
    (next: Outgoing[]) => {
      waiting.current = next
      keepOutbox(conversationId, next)
      setOutgoing(next)
    },
    [conversationId],
  )
  const work = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    for (;;) {
      const next = waiting.current.find(({ refused }) => refused === undefined)
      if (!next || isGone.current) break
      const { refused: _refused, ...body } = next
      try {
        await client.call(endpoints.sayInChat, { params: { id: conversationId }, body })
        change(waiting.current.filter(({ key }) => key !== next.key))
        told.current()
      } catch (error) {
        if (error instanceof ProblemError && isFinal(error))
          change(
            waiting.current.map((one) => (one.key === next.key ? { ...one, refused: error.message } : one)),
          )
        else await new Promise((resolve) => setTimeout(resolve, triedAgainMs))
      }
    }
    isSending.current = false
  }, [client, conversationId, change])

  useEffect(() => {
    isGone.current = false
    void work()
    return () => {
      isGone.current = true
    }
  }, [work])
  return {
    outgoing,
    send(words) {
      change([...waiting.current, { key: newMessageKey(), ...words }])
      void work()
    },
    sendAgain(key) {
      change(waiting.current.map((one) => (one.key === key ? withoutRefusal(one) : one)))
      void work()
    },
  }
}

function withoutRefusal({ refused: _refused, ...words }: Outgoing): Outgoing {
  return words
}

/** What the server will refuse however often it is asked. */
function isFinal({ problem }: ProblemError): boolean {
  return problem.status >= 400 && problem.status < 500 && problem.status !== 429 && problem.status !== 408
}
