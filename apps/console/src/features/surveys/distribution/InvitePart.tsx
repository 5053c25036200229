import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { AudienceForm } from './AudienceForm.tsx'
import type { Delivered } from './delivered.ts'
import { InviteeList } from './InviteeList.tsx'
import { ListCards } from './ListCards.tsx'
import { MailRules } from './MailRules.tsx'

/** Invitations by mail: whom, by which rules, in which words, and what became of them. */
export function InvitePart({ survey, delivery, mayWrite }: Delivered): ReactNode {
  const words = useWords().surveyDelivery.invite
  if (!mayWrite) return <p className="quiet">{words.note}</p>
  return (
    <>
      {delivery.canMail ? null : <p className="distribution-note">{words.noMail}</p>}
      <div className="distribution-columns">
        <AudienceForm surveyId={survey.id} isLive={survey.state === 'live'} />
        <ListCards surveyId={survey.id} kind="people" mayWrite={mayWrite} />
      </div>
      <InviteeList surveyId={survey.id} counts={delivery.invitees} />
      <MailRules surveyId={survey.id} settings={delivery.settings} />
    </>
  )
}
