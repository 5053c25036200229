import '../messages/messages.css'
import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { Closed } from '../../parts/Closed.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { ContactPolicyForm } from './ContactPolicyForm.tsx'
import { MailDoor } from './MailDoor.tsx'
import { WebhookDoor } from './WebhookDoor.tsx'

/** How often and when customers are written to, and through what. */
export function MessagesSection(): ReactNode {
  return usePermission('message.read') ? <OutreachSettings /> : <Closed />
}

function OutreachSettings(): ReactNode {
  const words = useWords().messages.settings
  const outreach = useCall(endpoints.readOutreach)
  if (outreach.error && !outreach.data)
    return <ErrorState error={outreach.error} onRetry={() => void outreach.refetch()} />
  if (!outreach.data) return <ListSkeleton rows={6} />
  const { policy, doors, mailFrom, waiting } = outreach.data
  return (
    <div className="stack outreach">
      <p className="quiet">{words.introduction}</p>
      <ContactPolicyForm key={JSON.stringify(policy)} policy={policy} />
      <section aria-labelledby="doors-title">
        <h2 id="doors-title">{words.doorsTitle}</h2>
        <p className="quiet">{words.doorsNote}</p>
        {doors.map((door) =>
          door.kind === 'mail' ? (
            <MailDoor key={door.kind} door={door} mailFrom={mailFrom} waiting={waiting} />
          ) : (
            <WebhookDoor key={door.kind} door={door} kind={door.kind} />
          ),
        )}
      </section>
    </div>
  )
}
