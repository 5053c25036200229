import { messengerHosts } from '@echoloop/contract'
import type { Keys } from '../../platform/crypto/keys.ts'
import type { OpenDoor } from './adapters/messenger-adapter.ts'
import type { DoorRow } from './door-store.ts'
import { openAccess } from './kept-access.ts'

type Sealed = Pick<DoorRow, 'kind' | 'baseUrl' | 'sealedAccess' | 'sealedFormerSecret' | 'formerUntil'>

/** A door with its keys open; undefined once they were forgotten. */
export function openDoor(
  row: Sealed,
  { keys, now, mayBePrivate }: { keys: Keys; now: Date; mayBePrivate: boolean },
): OpenDoor | undefined {
  if (!row.sealedAccess) return undefined
  const isFormerGood = row.formerUntil !== null && row.formerUntil > now
  return {
    kept: openAccess(keys, row.sealedAccess),
    formerSecret:
      isFormerGood && row.sealedFormerSecret ? keys.open(row.sealedFormerSecret).toString() : null,
    baseUrl: (row.baseUrl ?? messengerHosts[row.kind] ?? '').replace(/\/+$/, ''),
    mayBePrivate,
  }
}
