import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { MailPreview } from './MailPreview.tsx'
import { PolicyForm } from './PolicyForm.tsx'

/** When and how often buyers are asked, beside what they get. */
export function PolicySection(): ReactNode {
  const policy = useCall(endpoints.readInvitationPolicy)
  if (policy.error && !policy.data)
    return <ErrorState error={policy.error} onRetry={() => void policy.refetch()} />
  if (!policy.data) return <ListSkeleton rows={6} />
  const { known, ...set } = policy.data
  return (
    <div className="request-policy">
      <PolicyForm key={JSON.stringify(policy.data)} policy={set} known={known} />
      <MailPreview />
    </div>
  )
}
