export type { AnswerState } from './answer-state.ts'
export { type AnswerProblem, checkAnswer, scales } from './check-answer.ts'
export { leastChoices } from './check-choices.ts'
export { choicesFor, rowsFor } from './choices-for.ts'
export { checkDesign } from './design-check/check-design.ts'
export {
  type DesignFinding,
  type DesignRule,
  designRules,
  type MendCode,
  mendCodes,
} from './design-check/design-finding.ts'
export { type Fault, type FaultCode, faultCodes } from './faults/fault.ts'
export { findFaults } from './faults/find-faults.ts'
export { holds, type Known } from './holds.ts'
export { isAnswered } from './is-answered.ts'
export { minutesOf } from './minutes-of.ts'
export { type MissingTexts, missingTexts } from './missing-texts.ts'
export { answersOnPath, nextStep, pathOf, type SurveyStep } from './next-step.ts'
export { orderQuestions } from './order-questions.ts'
export { pipe } from './pipe.ts'
export { type Slot, slotsIn } from './slots.ts'
export { textIn } from './text-in.ts'
export { type TextPart, type TextPlace, textParts, textsOf } from './texts-of.ts'
