import type { PaperState, SurveyAnswer, SurveyDelivery } from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

/** Jsonb: read as what it holds, written as text. */
type Kept<T> = ColumnType<T, string, string>
type Both = { 'zh-CN': string; en: string }

export type InvitationState = 'open' | 'waiting' | 'queued' | 'sent' | 'answered' | 'dropped'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    surveyDelivery: {
      shopId: string
      surveyId: string
      reminders: number
      reminderDays: number
      recontactDays: number
      words: Kept<SurveyDelivery['words']>
      changedAt: Date
    }
    surveyList: {
      shopId: string
      id: string
      surveyId: string
      kind: 'links' | 'people'
      name: string
      audience: Kept<Record<string, unknown>>
      expiresAt: Date | null
      stoppedAt: Generated<Date | null>
      createdBy: string
      createdAt: Date
    }
    surveyInvitation: {
      shopId: string
      id: string
      surveyId: string
      listId: string
      number: number
      customerId: string | null
      lookup: Buffer | null
      state: InvitationState
      reason: Generated<string | null>
      attempt: Generated<number>
      reminded: Generated<number>
      promised: Generated<boolean>
      contactedAt: Generated<Date | null>
      sentAt: Generated<Date | null>
      answeredAt: Generated<Date | null>
      responseId: Generated<string | null>
      createdAt: Date
    }
    surveyTicketUse: { shopId: string; responseId: string; surveyId: string; sealed: Buffer }
    surveyReward: {
      shopId: string
      surveyId: string
      url: string
      secret: Buffer
      words: Kept<Both>
      isOn: boolean
      tries: Generated<number>
      nextAt: Date
      lastSentAt: Generated<Date | null>
      lastFailure: Generated<string | null>
      changedAt: Date
    }
    surveyRewardOrder: {
      shopId: string
      invitationId: string
      surveyId: string
      state: 'waiting' | 'done' | 'refused'
      reason: Generated<string | null>
      createdAt: Date
      doneAt: Generated<Date | null>
    }
    surveyPaperForm: {
      shopId: string
      surveyId: string
      number: string
      version: number
      language: string
      state: PaperState
      first: ColumnType<Record<string, SurveyAnswer> | null, string | null, string | null>
      firstBy: string
      firstActor: string
      second: ColumnType<Record<string, SurveyAnswer> | null, string | null, string | null>
      secondBy: Generated<string | null>
      secondActor: Generated<string | null>
      differences: Generated<number | null>
      settledBy: Generated<string | null>
      responseId: Generated<string | null>
      createdAt: Date
      storedAt: Generated<Date | null>
    }
  }
}
