import type { ProblemCode, taskStates, taskSteps } from '@echoloop/contract'

export type TaskState = (typeof taskStates)[number]
export type TaskStep = (typeof taskSteps)[number]

const reached: Record<TaskStep, TaskState> = {
  accept: 'accepted',
  done: 'done',
  decline: 'declined',
  cancel: 'cancelled',
  reopen: 'open',
}

/** True for tasks with which nothing is left to do. */
export function isFinished(state: TaskState): boolean {
  return state === 'done' || state === 'declined' || state === 'cancelled'
}

export type Stepped = { kind: 'goes'; state: TaskState } | { kind: 'refused'; code: ProblemCode }

/** Where a step leads. Only what is finished is opened again; who declines says why. */
export function takeStep(from: TaskState, { step, text }: { step: TaskStep; text: string }): Stepped {
  if (step === 'reopen') {
    return isFinished(from) ? { kind: 'goes', state: 'open' } : { kind: 'refused', code: 'task/not-finished' }
  }
  if (isFinished(from)) return { kind: 'refused', code: 'task/finished' }
  if (step === 'decline' && text === '') return { kind: 'refused', code: 'task/reason-needed' }
  return { kind: 'goes', state: reached[step] }
}
