import type { Scope } from '../../platform/scope.ts'
import type { HandedOver } from './handed-over.ts'

/** A person's conversation on a messenger, by which an answer goes back the way the question came. */
export type Talk = {
  id: string
  /** `wechat`, `whatsapp`, or the name that a generic webhook gave. */
  source: string
  /** The person's id there. */
  externalId: string
  /** Name of the account. */
  name: string
  /** Handed over by an adapter of ours; else posted to the shop's own one. */
  isByPlatform: boolean
  wroteAt: Date
  /** Until then free words are taken; null: always. */
  closesAt: Date | null
  /** Free words are no longer taken, and a template carries them. */
  isByTemplate: boolean
  /** The account is left alone until then. */
  pausedUntil: Date | null
}

export type TalkParcel = {
  shopId: string
  talkId: string
  /** UUID: the same whenever the message is tried again. */
  messageId: string
  text: string
  /** Where all of it stands, should the platform take only a part. */
  url: string | null
}

/** Brought by the module that keeps conversations, which stands later than this one. */
export type TalkWay = {
  /** The conversation in which somebody wrote last. */
  find(scope: Scope, customerId: string): Promise<Talk | undefined>
  /** Whether any account can take something now. */
  isAnyOpen(scope: Scope): Promise<boolean>
  /** Told in the transaction that marks the message as being sent. */
  leaving(scope: Scope, leaving: { talk: Talk; messageId: string }): Promise<void>
  /** Hands over once; opens its own transactions. */
  hand(parcel: TalkParcel): Promise<HandedOver>
  /** Told in the transaction that writes down what came of it. */
  settle(scope: Scope, settled: { talk: Talk; messageId: string; outcome: HandedOver }): Promise<void>
}

/** Why no answer can go into a conversation now, or null. */
export function reasonAgainst(talk: Talk, now: Date): 'window-closed' | null {
  const isClosed = talk.closesAt !== null && talk.closesAt <= now
  return isClosed && !talk.isByTemplate ? 'window-closed' : null
}
