export type { AnswerState } from './answer-state.ts'
