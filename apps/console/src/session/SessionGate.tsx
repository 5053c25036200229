import { ProblemError } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useClientChoice } from '../call/client-context.ts'
import { useCall } from '../call/use-call.ts'
import { ErrorState } from '../parts/ErrorState.tsx'
import { PageSkeleton } from '../parts/PageSkeleton.tsx'
import { useLeave } from '../shell/use-leave.ts'
import { useWordsChoice } from '../words/words-context.ts'
import { SessionContext } from './session-context.ts'

/** Shows its children once the session is known; a lost session leads to the sign-in page by itself. */
export function SessionGate({ children }: { children: ReactNode }): ReactNode {
  const session = useCall(endpoints.readSession)
  const { shop, chooseShop } = useClientChoice()
  const { words, show } = useWordsChoice()
  const leave = useLeave()
  const language = session.data?.person.language
  const status = session.error instanceof ProblemError ? session.error.problem.status : undefined

  useEffect(() => {
    if (language) show(language)
  }, [language, show])

  // The shop kept in this browser may be gone, or belong to somebody else who signed in here.
  const isShopGone = shop !== undefined && (status === 403 || status === 404 || status === 422)
  useEffect(() => {
    if (isShopGone) chooseShop(undefined)
  }, [isShopGone, chooseShop])

  if (session.data) return <SessionContext value={session.data}>{children}</SessionContext>
  if (session.error && status !== 401 && !isShopGone)
    return (
      <main className="lone">
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
        <Button onClick={leave}>{words.shell.signOut}</Button>
      </main>
    )
  return (
    <main className="lone">
      <PageSkeleton />
    </main>
  )
}
