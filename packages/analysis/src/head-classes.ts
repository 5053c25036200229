import { intents, polarities, sentimentLabels } from './analysis.ts'
import { aspectCodes } from './aspect-codes.ts'

/** The place among the intents of the first that a single clause states: suggestion, question, request, advice. */
export const firstCall = 2

/** Where each question's classes begin among the classes of the clause head. */
export const clauseClasses = {
  aspects: 0,
  polarities: aspectCodes.length,
  need: aspectCodes.length + polarities.length,
  told: aspectCodes.length + polarities.length + 1,
  calls: aspectCodes.length + polarities.length + 2,
  count: aspectCodes.length + polarities.length + 2 + intents.length - firstCall,
} as const

const afterAspects = aspectCodes.length
const afterSentiments = afterAspects + sentimentLabels.length
const afterIntents = afterSentiments + intents.length

/** Where each question's classes begin among the classes of the document head. */
export const documentClasses = {
  aspects: 0,
  sentiments: afterAspects,
  intents: afterSentiments,
  urgent: afterIntents,
  dangerous: afterIntents + 1,
  need: afterIntents + 2,
  junk: afterIntents + 3,
  count: afterIntents + 4,
} as const
