import type { requestStates } from '@echoloop/contract'
import type { Generated } from 'kysely'

export type RequestState = (typeof requestStates)[number]

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    invitationPolicy: {
      shopId: string
      isOn: boolean
      domesticDays: number
      internationalDays: number
      reminders: number
      reminderGapDays: number
      changedAt: Date
    }
    invitationDelay: {
      shopId: string
      categoryCode: string
      domesticDays: number | null
      internationalDays: number | null
    }
    reviewRequest: {
      shopId: string
      id: string
      orderId: string
      customerId: string
      step: number
      state: RequestState
      reason: Generated<string | null>
      plannedFor: Date
      isHastened: Generated<boolean>
      joinedTo: Generated<string | null>
      messageId: Generated<string | null>
      attempt: Generated<number>
      createdAt: Date
      endedAt: Generated<Date | null>
    }
  }
}
