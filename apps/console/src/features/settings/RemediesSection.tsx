import '../remedies/remedies.css'
import '../messages/messages.css'
import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { Closed } from '../../parts/Closed.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { RemedyDoorForm } from './RemedyDoorForm.tsx'
import { RemedyLimitsForm } from './RemedyLimitsForm.tsx'
import { RemedyPolicyForm } from './RemedyPolicyForm.tsx'

/** Who may give how much alone, where it is ordered, and what follows a solved case. */
export function RemediesSection(): ReactNode {
  return usePermission('case.read') ? <Settings /> : <Closed />
}

function Settings(): ReactNode {
  const words = useWords().remedies.settings
  const settings = useCall(endpoints.readRemedySettings)
  if (settings.error && !settings.data)
    return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
  if (!settings.data) return <ListSkeleton rows={6} />
  const { policy, limits, door } = settings.data
  return (
    <div className="stack outreach remedy-settings">
      <p className="quiet">{words.introduction}</p>
      <RemedyLimitsForm limits={limits} currency={policy.currency} />
      <RemedyDoorForm door={door} />
      <RemedyPolicyForm key={JSON.stringify(policy)} policy={policy} />
    </div>
  )
}
