export {
  createSummariser,
  type Summariser,
  type SummariserOptions,
  type SummaryQuery,
} from './create-summariser.ts'
export type { Gathered, Quote, Summary, SummaryPoint } from './summary.ts'
