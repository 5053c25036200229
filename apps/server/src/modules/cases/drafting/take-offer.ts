import type { endpoints } from '@echoloop/contract'
import type { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { noteOfferTaken } from '../../library/index.ts'
import { readCase } from '../case-store.ts'

type Taken = z.output<NonNullable<typeof endpoints.takeOffer.body>>

/** Notes which offer a person took into the composer of a case. */
export async function takeOffer(scope: Scope, caseId: string, taken: Taken): Promise<void> {
  if (!(await readCase(scope, caseId))) throw new AppError('case/not-found')
  if (taken.kind === 'template') {
    const templateId = uuidOf('template', taken.templateId)
    return noteOfferTaken(scope, { caseId, kind: 'template', templateId })
  }
  if (taken.kind === 'draft') return noteOfferTaken(scope, { caseId, kind: 'draft' })
  const libraryCaseId = uuidOf('case', taken.caseId)
  return noteOfferTaken(scope, { caseId, kind: 'suggestion', libraryCaseId })
}
