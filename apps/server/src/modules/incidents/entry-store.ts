import type { IncidentEntryKind } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import './incident-tables.ts'

export type NewEntry = { kind: IncidentEntryKind; text?: string; detail?: Record<string, unknown> }

export async function insertEntry(scope: Scope, incidentId: string, entry: NewEntry): Promise<void> {
  const { kind, text, detail = {} } = entry
  await scope.db
    .insertInto('incidentEntry')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      incidentId,
      at: scope.now,
      kind,
      byKind: scope.actor.kind,
      byName: scope.actor.kind === 'system' ? null : nameOfActor(scope.actor),
      text: text ?? null,
      detail: JSON.stringify(detail),
    })
    .execute()
}
