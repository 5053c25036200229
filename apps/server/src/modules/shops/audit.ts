import type { Actor, Scope } from '../../platform/scope.ts'
import { saveAuditEntry } from './shop-store.ts'

/** Notes a change by staff or a key (what the product does by itself has histories of its own): action `noun.verb`, public id of its subject, facts without personal data. */
export async function audit(
  scope: Scope,
  entry: { action: string; subject?: string; detail?: Record<string, unknown> },
): Promise<void> {
  if (scope.actor.kind === 'system') return
  await saveAuditEntry(scope, { actor: nameOfActor(scope.actor), subject: null, detail: {}, ...entry })
}

/** Who acted, as shown in histories. */
export function nameOfActor(actor: Actor): string {
  if (actor.kind === 'member' || actor.kind === 'key') return actor.name
  if (actor.kind === 'author') return 'author'
  return actor.name ?? 'Echoloop'
}
