import type { Contact, InvitationRow } from './invitation-store.ts'

export type Question = {
  kind: 'invitation' | 'reminder'
  invitation: Pick<InvitationRow, 'state' | 'isStopped' | 'reminded'>
  isOpen: boolean
  reminders: number
  recontactDays: number
  contacts: readonly Contact[]
  now: Date
}

const dayMs = 86_400_000

/**
 * Why a message must not leave, or undefined. Asked when it leaves, beside the consent, the hours and the budget that
 * outreach asks for every message.
 */
export function judgeInvitation(question: Question): string | undefined {
  const { kind, invitation, contacts, now, recontactDays } = question
  if (invitation.state === 'answered') return 'answered'
  if (invitation.isStopped) return 'stopped'
  if (!question.isOpen) return 'survey-closed'
  if (kind === 'reminder')
    return invitation.state === 'sent' && invitation.reminded < question.reminders ? undefined : 'no-reminder'
  if (invitation.state !== 'queued') return 'replaced'
  if (contacts.some(({ isSameSurvey }) => isSameSurvey)) return 'same-person'
  if (recontactDays === 0) return undefined
  const since = now.getTime() - recontactDays * dayMs
  return contacts.some(({ at }) => at.getTime() > since) ? 'asked-lately' : undefined
}
