import type { Keys } from '../../platform/crypto/keys.ts'
import { isMailAddress } from '../../platform/mail/letter.ts'
import type { MailOutcome } from '../../platform/mail/mail-outcome.ts'
import type { DoorRow } from './door-store.ts'
import type { Doors } from './doors.ts'
import { withEnding } from './letter-ending.ts'
import type { HandedOver, Parcel } from './parcel.ts'
import { postMessage } from './post-message.ts'
import { purposeOf, unsubscribeUrl } from './unsubscribe-link.ts'

type Way = { keys: Keys; doors: Doors; rows: readonly DoorRow[]; now: Date }

/** Hands a marked message over to the door it was marked for, once. Runs outside of any transaction. */
export async function handOver(parcel: Parcel, way: Way): Promise<HandedOver> {
  const { destination } = parcel
  const endUrl = endUrlOf(parcel, way)
  if (destination.door === 'mail') return sendLetter(parcel, { ...way, endUrl, address: destination.address })
  const row = way.rows.find(({ kind }) => kind === destination.door)
  if (!row) return { kind: 'later', reason: 'no-door' }
  return postMessage(parcel, { ...way, endUrl, row, destination })
}

function endUrlOf({ shopId, customerId, clock, language }: Parcel, { keys, doors }: Way): string | null {
  const purpose = purposeOf(clock)
  return purpose ? unsubscribeUrl(keys, doors.publicUrl, { shopId, customerId, purpose, language }) : null
}

async function sendLetter(
  parcel: Parcel,
  { doors, endUrl, address }: Way & { endUrl: string | null; address: string },
): Promise<HandedOver> {
  if (!doors.mail) return { kind: 'later', reason: 'no-door' }
  if (!isMailAddress(address)) return { kind: 'failed', reason: 'bad-address' }
  const { sender, words } = parcel
  const outcome = await doors.mail.send({
    // Stays the same when a message is tried again, so that a mailbox can tell it from a second message.
    messageId: `${parcel.publicId}@${doors.mail.address.split('@')[1] ?? 'localhost'}`,
    from: { name: sender.name, address: doors.mail.address },
    ...(sender.replyTo === null ? {} : { replyTo: sender.replyTo }),
    to: { name: parcel.name, address },
    subject: words.subject,
    ...withEnding(words, {
      language: parcel.language,
      shopName: parcel.shopName,
      endUrl,
      clock: parcel.clock,
    }),
    language: parcel.language,
    ...(endUrl === null ? {} : { unsubscribeUrl: endUrl }),
  })
  return handedOver(outcome)
}

/** What a mail server's answer means for the message. */
export function handedOver(outcome: MailOutcome): HandedOver {
  if (outcome.kind === 'accepted') return { kind: 'sent' }
  if (outcome.kind === 'refused') return { kind: 'failed', reason: outcome.code }
  if (outcome.kind === 'later') return { kind: 'later', reason: outcome.code }
  if (outcome.kind === 'unknown') return { kind: 'unknown', reason: 'answer-lost' }
  return { kind: 'fault', reason: outcome.code === null ? outcome.fault : `${outcome.fault} ${outcome.code}` }
}
