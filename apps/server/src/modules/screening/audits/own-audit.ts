import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type AuditRow, lockAudit } from './audit-store.ts'

/** Who acts, as a text that tells one auditor from another. */
export function actorOf({ actor }: Scope): string {
  return actor.kind === 'member' || actor.kind === 'key' ? `${actor.kind}:${actor.id}` : actor.kind
}

/** An audit of whoever acts, at one of these steps, locked until the transaction ends. */
export async function lockOwnAudit(
  scope: Scope,
  id: string,
  states: readonly AuditRow['state'][],
): Promise<AuditRow> {
  const audit = await lockAudit(scope, id)
  if (!audit) throw new AppError('audit/not-found')
  if (audit.actor !== actorOf(scope)) throw new AppError('audit/other-auditor')
  if (!states.includes(audit.state)) throw new AppError('audit/wrong-state')
  return audit
}
