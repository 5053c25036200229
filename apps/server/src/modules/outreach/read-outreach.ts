import type { DoorState, Outreach } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { type DoorRow, listDoors } from './door-store.ts'
import type { Doors } from './doors.ts'
import { countByState } from './message-queries.ts'
import type { DoorKind } from './outreach-tables.ts'
import { readPolicy } from './policy-store.ts'

const kinds: readonly DoorKind[] = ['mail', 'messenger', 'sms']

/** The shop's policy and its doors, as the settings page shows them. Secrets stay inside. */
export async function readOutreach(scope: Scope, doors: Doors): Promise<Outreach> {
  const rows = await listDoors(scope)
  const counts = await countByState(scope)
  return {
    policy: await readPolicy(scope),
    mailFrom: doors.mail?.address ?? null,
    doors: kinds.map((kind) =>
      presentDoor(scope.now, {
        kind,
        isSetUp: kind === 'mail' ? doors.mail !== undefined : rows.some((row) => row.kind === kind),
        row: rows.find((one) => one.kind === kind),
      }),
    ),
    waiting: counts.find(({ state }) => state === 'waiting')?.count ?? 0,
  }
}

function presentDoor(
  now: Date,
  { kind, isSetUp, row }: { kind: DoorKind; isSetUp: boolean; row: DoorRow | undefined },
): DoorState {
  const later = (at: Date | null | undefined) => (at && at > now ? at.toISOString() : null)
  return {
    kind,
    isSetUp,
    url: row?.url ?? null,
    formerUntil: later(row?.formerUntil),
    pausedUntil: later(row?.pausedUntil),
    lastGoodAt: row?.lastGoodAt?.toISOString() ?? null,
    lastError: row?.lastError ?? null,
    lastErrorAt: row?.lastErrorAt?.toISOString() ?? null,
  }
}
