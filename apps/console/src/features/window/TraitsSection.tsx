import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { TraitsForm } from './TraitsForm.tsx'

/** “People like me”: what authors may tell about themselves. */
export function TraitsSection(): ReactNode {
  const traits = useCall(endpoints.listReviewTraits)
  if (traits.error && !traits.data)
    return <ErrorState error={traits.error} onRetry={() => void traits.refetch()} />
  if (!traits.data) return <ListSkeleton rows={3} />
  return <TraitsForm key={JSON.stringify(traits.data)} saved={traits.data.items} />
}
