import { type Caller, endpoints } from '@echoloop/contract'
import { useEffect, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { isNumber } from './phone-line.ts'

const askAfterMs = 350

export type FoundCaller = { state: 'none' | 'looking' | 'found' | 'failed'; callers: Caller[] }

/** Who has a number, asked a moment after its last digit. The number goes in a body and stands in no address. */
export function useCaller(phone: string): FoundCaller {
  const client = useClient()
  const [found, setFound] = useState<FoundCaller>({ state: 'none', callers: [] })
  useEffect(() => {
    if (!isNumber(phone)) {
      setFound({ state: 'none', callers: [] })
      return
    }
    const controller = new AbortController()
    const { signal } = controller
    setFound((before) => ({ ...before, state: 'looking' }))
    const timer = setTimeout(() => {
      client
        .call(endpoints.lookUpCaller, { body: { phone: phone.trim() }, signal })
        .then(({ callers }) => setFound({ state: 'found', callers }))
        .catch(() => {
          if (!signal.aborted) setFound({ state: 'failed', callers: [] })
        })
    }, askAfterMs)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [client, phone])
  return found
}
