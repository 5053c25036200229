import type { Scope } from '../../platform/scope.ts'
import { type Contacts, readContacts } from '../customers/index.ts'
import { listDoors } from './door-store.ts'
import { chooseDoor, type Doors } from './doors.ts'
import type { DoorKind } from './outreach-tables.ts'
import { reasonAgainst, type Talk } from './talk-way.ts'

/** Whether one way leads to a person, and enough of the address to know it again. */
export type Reach = {
  door: DoorKind
  isOpen: boolean
  reason: 'no-address' | 'no-door' | 'window-closed' | null
  to: string | null
  /** Of a conversation on a messenger: until when free words are taken; what comes after is carried by a template. */
  closesAt: Date | null
  isByTemplate: boolean
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
    const nowhere = { isOpen: false, reason: 'no-address' as const, to: null, ...noTalk }
    return { language: null, ways: kinds.map((door) => ({ door, ...nowhere })) }
  }
  const rows = await listDoors(scope)
  const hasMail = doors.mail !== undefined || (await doors.identities?.canSend(scope)) === true
  const talk = await doors.talks?.find(scope, customerId)
  const ways = kinds.map((door): Reach => {
    if (door === 'messenger' && talk?.isByPlatform) return reachBy(talk, scope.now)
    const chosen = chooseDoor(contacts, { hasMail, rows, wished: door })
    const to = hintOf(door, contacts)
    if (chosen.kind === 'through') return { door, isOpen: true, reason: null, to, ...noTalk }
    const reason = chosen.kind === 'none' ? chosen.reason : 'no-door'
    return { door, isOpen: false, reason, to, ...noTalk }
  })
  return { language: contacts.language, ways }
}

const noTalk = { closesAt: null, isByTemplate: false } as const

/** The way the person came by; while it is closed no other messenger stands in for it. */
function reachBy(talk: Talk, now: Date): Reach {
  const reason = reasonAgainst(talk, now)
  const isClosed = talk.closesAt !== null && talk.closesAt <= now
  return {
    door: 'messenger',
    isOpen: reason === null,
    reason,
    to: talk.name,
    closesAt: talk.closesAt,
    isByTemplate: isClosed && talk.isByTemplate,
  }
}

function hintOf(door: DoorKind, { email, phone }: Contacts): string | null {
  if (door === 'mail') return email && `${email.slice(0, 1)}•••${email.slice(email.lastIndexOf('@'))}`
  return phone && `•••${phone.slice(-4)}`
}
