import { timingSafeEqual } from 'node:crypto'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'

/** The secret that opens one response: derived from its id, so that a repeated creation gives the same and none is kept. */
export function tokenOf(scope: Scope, responseId: string): string {
  return scope.keys.lookup(scope.shopId, `survey response\n${responseId}`).toString('base64url')
}

/** Refuses a token that is not this response's. */
export function refuseWrongToken(scope: Scope, responseId: string, token: string): void {
  const wanted = Buffer.from(tokenOf(scope, responseId))
  const given = Buffer.from(token)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    throw new AppError('survey/wrong-token')
}
