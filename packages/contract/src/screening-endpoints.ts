import { appealDecision } from './own-review.ts'
import {
  decideAppeal,
  listAppeals,
  putScreeningPolicy,
  readPublicPolicy,
  readPublicRates,
  readScreening,
  readScreeningPolicy,
  readScreeningRates,
} from './screening.ts'

/** Endpoints of screening, its policy and appeals. */
export const screeningEndpoints = {
  readScreening,
  readScreeningPolicy,
  putScreeningPolicy,
  readPublicPolicy,
  readScreeningRates,
  readPublicRates,
  listAppeals,
  decideAppeal,
  appealDecision,
}
