import type { Audit, FindingOutcome } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { prepareText } from '../../feedback/index.ts'
import { updateFinding } from './audit-store.ts'
import { readAudit } from './commit-audit.ts'
import { lockOwnAudit } from './own-audit.ts'

export type Finding = { feedbackId: string; finding: FindingOutcome; words: string | undefined }

/** Notes what the auditor found about one drawn review; it may be changed until the audit is signed. */
export async function recordFinding(scope: Scope, id: string, found: Finding): Promise<Audit> {
  await lockOwnAudit(scope, id, ['drawn'])
  const words = prepareText({ text: found.words }).text
  if (!(await updateFinding(scope, id, { ...found, words }))) throw new AppError('audit/not-in-sample')
  return readAudit(scope, id)
}
