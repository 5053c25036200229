import type { endpoints, SurveyDetail } from '@echoloop/contract'
import type { ReplyOf } from '../../../call/use-call.ts'

/** What every part of the section knows. */
export type Delivered = {
  survey: SurveyDetail
  delivery: ReplyOf<(typeof endpoints)['readSurveyDelivery']['reply']>
  mayWrite: boolean
}
