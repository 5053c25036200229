import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { LookForm } from './LookForm.tsx'

/** How elements and hosted pages look. */
export function LookSection(): ReactNode {
  const look = useCall(endpoints.readTheme)
  if (look.error && !look.data) return <ErrorState error={look.error} onRetry={() => void look.refetch()} />
  if (!look.data) return <PageSkeleton />
  return <LookForm key={look.data.version} saved={look.data} onLoadAgain={() => void look.refetch()} />
}
