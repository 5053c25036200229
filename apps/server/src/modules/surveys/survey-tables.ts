import type {
  AnswerReading,
  ResponseState,
  SurveyAnswer,
  SurveyChannel,
  SurveyDefinition,
  SurveySettings,
  SurveyState,
} from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

/** Jsonb: read as what it holds, written as text. */
type Kept<T> = ColumnType<T, string, string>

/** Where somebody came upon the survey. */
export type ResponseContext = { page?: string; words?: string }

declare module '../../platform/database/tables.ts' {
  interface Tables {
    survey: {
      shopId: string
      id: string
      name: string
      state: Generated<SurveyState>
      draft: Kept<SurveyDefinition>
      draftRevision: Generated<number>
      draftBy: string
      liveVersion: Generated<number | null>
      publishedRevision: Generated<number | null>
      publishedAt: Generated<Date | null>
      closesAt: Generated<Date | null>
      closedAt: Generated<Date | null>
      settings: Kept<SurveySettings>
      createdBy: string
      createdAt: Date
      changedAt: Date
    }
    surveyVersion: {
      shopId: string
      surveyId: string
      version: number
      definition: Kept<SurveyDefinition>
      publishedBy: string
      publishedAt: Date
    }
    surveyQuota: { shopId: string; surveyId: string; key: string; most: number; counted: Generated<number> }
    surveyResponse: {
      shopId: string
      id: string
      surveyId: string
      version: number
      state: Generated<ResponseState>
      language: string
      channel: SurveyChannel
      touchpoint: string | null
      context: Kept<ResponseContext>
      hidden: Kept<Record<string, string>>
      seed: number
      clientKey: Buffer
      customerId: string | null
      orderId: string | null
      productId: string | null
      startedAt: Date
      answeredAt: Generated<Date | null>
      endedAt: Generated<Date | null>
      seconds: Generated<number | null>
      quotas: Generated<string[]>
      wantsHelp: Generated<boolean>
      helpSealed: Generated<Buffer | null>
      voicesDueAt: Date | null
      nextQuestion: Generated<string | null>
      isCounted: Generated<boolean>
    }
    surveyAnswer: {
      shopId: string
      responseId: string
      question: string
      surveyId: string
      value: Kept<SurveyAnswer>
      number: number | null
      choices: string[] | null
      text: string | null
      sealed: Buffer | null
      reading: Kept<AnswerReading> | null
      feedbackId: string | null
      answeredAt: Date
    }
  }
}
