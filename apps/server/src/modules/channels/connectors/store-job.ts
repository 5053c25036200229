import type { ProblemCode } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import type { StoreAnswer } from './ask-store.ts'
import type { StoreDoor } from './store-door.ts'

/** A connector, the door to its store, and transactions in its shop, one after the other. */
export type StoreJob = {
  shopId: string
  connectorId: string
  hookUrl: string
  door: StoreDoor
  inShop<T>(work: (scope: Scope) => Promise<T>): Promise<T>
}

export type JobStep = 'go on' | 'done' | { failed: ProblemCode; isPassing: boolean }

/** What the job makes of a store's refusal. */
export function failureOf(answer: Exclude<StoreAnswer<unknown>, { kind: 'ok' }>): JobStep {
  return answer.kind === 'missing'
    ? { failed: 'connector/not-a-store', isPassing: false }
    : { failed: answer.code, isPassing: answer.isPassing }
}
