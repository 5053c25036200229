import { endpoints, type Presence } from '@echoloop/contract'
import { useEffect, useRef, useState } from 'react'
import { useClient } from '../../call/client-context.ts'

const everyMs = 20_000

/** Says that one looks at a case or writes on it, and hears who else does. */
export function usePresence(id: string, isWriting: boolean): Presence[] | undefined {
  const client = useClient()
  const [present, setPresent] = useState<Presence[]>()
  const doing = isWriting ? 'writing' : 'looking'
  const latest = useRef(client)
  useEffect(() => {
    latest.current = client
  })
  useEffect(() => {
    let isHere = true
    const say = async () => {
      try {
        const reply = await latest.current.call(endpoints.notePresence, { params: { id }, body: { doing } })
        if (isHere) setPresent(reply.present)
      } catch {
        // Presence is a courtesy: without it everything else still works, and it is said again soon.
      }
    }
    void say()
    const timer = setInterval(() => void say(), everyMs)
    return () => {
      isHere = false
      clearInterval(timer)
    }
  }, [id, doing])
  useEffect(() => {
    const leave = () =>
      void latest.current
        .call(endpoints.notePresence, { params: { id }, body: { doing: 'gone' } })
        .catch(() => {})
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [id])
  return present
}
