import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { addEntry } from '../case-store.ts'
import type { RemedyRow } from './remedy-queries.ts'

type Noted = Pick<RemedyRow, 'id' | 'caseId' | 'kind' | 'amountCents' | 'currency' | 'points'>

/** Puts a step of a remedy on the time line of its case, into the audit log, and before open eyes. */
export async function noteRemedy(
  scope: Scope,
  remedy: Noted,
  step: { kind: string; text?: string | null; detail?: Record<string, unknown> },
): Promise<void> {
  const id = toPublicId('remedy', remedy.id)
  const detail = {
    remedyId: id,
    remedy: remedy.kind,
    ...(remedy.amountCents === null
      ? {}
      : { amountCents: Number(remedy.amountCents), currency: remedy.currency }),
    ...(remedy.points === null ? {} : { points: remedy.points }),
    ...step.detail,
  }
  await addEntry(scope, remedy.caseId, { kind: step.kind, detail, text: step.text ?? undefined })
  await audit(scope, {
    action: step.kind.replace('-', '.'),
    subject: id,
    detail: { kind: remedy.kind, ...step.detail },
  })
  await scope.tellLive({ kind: 'case.changed', id: toPublicId('case', remedy.caseId) })
}
