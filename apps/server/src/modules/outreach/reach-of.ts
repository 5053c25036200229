import type { Scope } from '../../platform/scope.ts'
import { type Contacts, readContacts } from '../customers/index.ts'
import { listDoors } from './door-store.ts'
import { chooseDoor, type Doors } from './doors.ts'
import type { DoorKind } from './outreach-tables.ts'

/** Whether one way leads to a person, and enough of the address to know it again. */
export type Reach = {
  door: DoorKind
  isOpen: boolean
  reason: 'no-address' | 'no-door' | null
  to: string | null
}

const kinds: readonly DoorKind[] = ['mail', 'messenger', 'sms']

/** How a person can be reached, and their language. Nobody erased can. */
export async function reachOf(
  scope: Scope,
  customerId: string,
  doors: Doors,
): Promise<{ language: string | null; ways: Reach[] }> {
  const contacts = await readContacts(scope, customerId)
  if (!contacts) {
    const nowhere = { isOpen: false, reason: 'no-address' as const, to: null }
    return { language: null, ways: kinds.map((door) => ({ door, ...nowhere })) }
  }
  const rows = await listDoors(scope)
  const ways = kinds.map((door): Reach => {
    const chosen = chooseDoor(contacts, { hasMail: doors.mail !== undefined, rows, wished: door })
    const to = hintOf(door, contacts)
    if (chosen.kind === 'through') return { door, isOpen: true, reason: null, to }
    return { door, isOpen: false, reason: chosen.kind === 'none' ? chosen.reason : 'no-door', to }
  })
  return { language: contacts.language, ways }
}

function hintOf(door: DoorKind, { email, phone }: Contacts): string | null {
  if (door === 'mail') return email && `${email.slice(0, 1)}•••${email.slice(email.lastIndexOf('@'))}`
  return phone && `•••${phone.slice(-4)}`
}
