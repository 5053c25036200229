export type {
  Cause,
  CauseFindings,
  CauseRow,
  CauseSide,
  CauseValue,
  Effect,
  ExplainedCause,
} from './cause.ts'
export { causeRowsOfTexts } from './cause-rows-of-texts.ts'
export { chooseCutPoints } from './choose-cut-points.ts'
export { type CauseQuestion, findCauses } from './find-causes.ts'
