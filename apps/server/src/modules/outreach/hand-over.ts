import type { Keys } from '../../platform/crypto/keys.ts'
import type { Log } from '../../platform/log/create-log.ts'
import type { Mailer } from '../../platform/mail/create-mailer.ts'
import { isMailAddress, type Letter } from '../../platform/mail/letter.ts'
import type { MailOutcome } from '../../platform/mail/mail-outcome.ts'
import type { DoorRow } from './door-store.ts'
import type { Doors } from './doors.ts'
import type { HandedOver } from './handed-over.ts'
import { withEnding, withQuote } from './letter-ending.ts'
import type { Parcel } from './parcel.ts'
import { postMessage } from './post-message.ts'
import type { Talk } from './talk-way.ts'
import { purposeOf, unsubscribeUrl } from './unsubscribe-link.ts'

type Way = { keys: Keys; log: Log; doors: Doors; rows: readonly DoorRow[]; now: Date }

/** Hands a marked message over to the door it was marked for, once. Runs outside of any transaction. */
export async function handOver(parcel: Parcel, way: Way): Promise<HandedOver> {
  const { destination } = parcel
  const endUrl = endUrlOf(parcel, way)
  if (destination.door === 'mail') return sendLetter(parcel, { ...way, endUrl, address: destination.address })
  const { talk } = destination
  if (talk?.isByPlatform) return handToPlatform(parcel, way.doors, talk)
  const row = way.rows.find(({ kind }) => kind === destination.door)
  if (!row) return { kind: 'later', reason: 'no-door' }
  return postMessage(parcel, { ...way, endUrl, row, destination })
}

async function handToPlatform(parcel: Parcel, { talks }: Doors, talk: Talk): Promise<HandedOver> {
  if (!talks) return { kind: 'later', reason: 'no-door' }
  const { text, url } = parcel.words.talk ?? { text: parcel.words.shortText, url: null }
  return talks.hand({ shopId: parcel.shopId, talkId: talk.id, messageId: parcel.claim.id, text, url })
}

function endUrlOf({ shopId, customerId, clock, language }: Parcel, { keys, doors }: Way): string | null {
  const purpose = purposeOf(clock)
  return purpose ? unsubscribeUrl(keys, doors.publicUrl, { shopId, customerId, purpose, language }) : null
}

type Line = { kind: 'open'; mailer: Mailer } | { kind: 'failed'; reason: string }

async function sendLetter(
  parcel: Parcel,
  { doors, log, endUrl, address }: Way & { endUrl: string | null; address: string },
): Promise<HandedOver> {
  const { identity } = parcel
  if (!doors.mail && !identity?.connect) return { kind: 'later', reason: 'no-door' }
  if (!isMailAddress(address)) return { kind: 'failed', reason: 'bad-address' }
  const line: Line | undefined = identity?.connect
    ? await identity.connect().catch(closedLine(log, parcel))
    : doors.mail && { kind: 'open', mailer: doors.mail }
  if (line === undefined) return { kind: 'later', reason: 'no-door' }
  if (line.kind === 'failed') return { kind: 'later', reason: line.reason }
  const outcome = handedOver(
    await line.mailer.send(writeLetter(parcel, { mailer: line.mailer, endUrl, address })),
  )
  // What is wrong with a server of its own holds up no other message: this one waits by itself.
  return outcome.kind === 'fault' && identity?.connect ? { ...outcome, kind: 'later' } : outcome
}

/** A fault of our own before anything was handed over: the message surely has not left. */
function closedLine(log: Log, { claim }: Parcel): (error: unknown) => Line {
  return (error) => {
    log.error({ err: error, messageId: claim.id }, 'a mailbox could not be opened for sending')
    return { kind: 'failed', reason: 'broken' }
  }
}

function writeLetter(
  parcel: Parcel,
  { mailer, endUrl, address }: { mailer: Mailer; endUrl: string | null; address: string },
): Letter {
  const { sender, words, identity, language, shopName, clock } = parcel
  const from = identity?.from ?? { name: sender.name, address: mailer.address }
  const replyTo = identity ? identity.replyTo : sender.replyTo
  const ended = withEnding(words, { language, shopName, endUrl, clock })
  return {
    // Stays the same when a message is tried again, so that a mailbox can tell it from a second message.
    messageId: `${parcel.publicId}@${from.address.split('@')[1] ?? 'localhost'}`,
    from,
    ...(replyTo === null ? {} : { replyTo }),
    to: { name: parcel.name, address },
    subject: identity?.subject ?? words.subject,
    ...(identity?.quote ? withQuote(ended, identity.quote) : ended),
    language,
    ...(endUrl === null ? {} : { unsubscribeUrl: endUrl }),
    ...(identity?.inReplyTo === undefined ? {} : { inReplyTo: identity.inReplyTo }),
    ...(identity?.references === undefined ? {} : { references: identity.references }),
    ...(identity?.isByHand ? { writtenBy: 'person' } : words.isByRule ? { writtenBy: 'rule' } : {}),
  }
}

/** What a mail server's answer means for the message. */
export function handedOver(outcome: MailOutcome): HandedOver {
  if (outcome.kind === 'accepted') return { kind: 'sent' }
  if (outcome.kind === 'refused') return { kind: 'failed', reason: outcome.code }
  if (outcome.kind === 'later') return { kind: 'later', reason: outcome.code }
  if (outcome.kind === 'unknown') return { kind: 'unknown', reason: 'answer-lost' }
  return { kind: 'fault', reason: outcome.code === null ? outcome.fault : `${outcome.fault} ${outcome.code}` }
}
