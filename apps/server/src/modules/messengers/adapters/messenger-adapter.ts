import type { IncomingHttpHeaders } from 'node:http'
import type { MessengerKind } from '@echoloop/contract'
import type { KeptAccess } from '../kept-access.ts'

/** A door as an adapter needs it: keys open, address known. */
export type OpenDoor = {
  kept: KeptAccess
  /** Of a generic webhook: counts beside the new one for a day. */
  formerSecret: string | null
  /** Without a slash at its end. */
  baseUrl: string
  mayBePrivate: boolean
}

/** A request of a platform as it came. */
export type PlatformCall = {
  query: ReadonlyMap<string, string>
  headers: IncomingHttpHeaders
  body: Buffer
  now: Date
}

export type MessageKindName =
  | 'text'
  | 'image'
  | 'voice'
  | 'video'
  | 'file'
  | 'location'
  | 'sticker'
  | 'link'
  | 'other'

/** What a person said, whatever the platform. */
export type IncomingMessage = {
  externalId: string
  source: string
  peer: { externalId: string; name?: string; phone?: string; email?: string }
  kind: MessageKindName
  /** The person's words: of a picture its caption. Null where there are none. */
  text: string | null
  /** What a note says beside its kind: a file's name, a place, the platform's own name of an unknown kind. */
  note: string | null
  at: Date
  /** Of LINE: for about a minute an answer may use it. */
  replyToken?: string
}

/** A message that its author took back at the platform. */
export type TakenBack = Pick<IncomingMessage, 'externalId' | 'source' | 'peer' | 'at'>

/** What a platform says of something that left. */
export type IncomingReceipt = {
  /** Our own id of the message, where the platform gives it back; else the platform's. */
  messageId?: string
  externalId?: string
  state: 'delivered' | 'read' | 'failed'
  at: Date
  reason: string | null
}

export type Incoming =
  | {
      kind: 'taken'
      messages: IncomingMessage[]
      receipts: IncomingReceipt[]
      takenBack?: TakenBack[]
      /** The platform only says that something came: ask for it with this. */
      pull?: { token: string }
      /** Hash of an envelope whose signature says nothing of what is inside. */
      envelope?: Buffer
    }
  | { kind: 'refused'; reason: 'forged' | 'late' | 'malformed' }

export type TalkOrder = {
  /** UUID of the message of outreach: the same whenever it is tried again. */
  messageId: string
  peer: string
  text: string
  isByTemplate: boolean
  replyToken: string | null
}

/** What came of handing over; `stale-token` was refused for its token alone and may be sent again with a new one. */
export type TalkOutcome =
  | { kind: 'sent'; externalId: string | null }
  | { kind: 'failed' | 'later' | 'fault' | 'unknown' | 'stale-token'; reason: string }

export type PlatformToken = { token: string; seconds: number }

/** One page of what a platform keeps for whoever asks. */
export type PulledPage =
  | {
      kind: 'page'
      messages: IncomingMessage[]
      receipts: IncomingReceipt[]
      cursor: string
      hasMore: boolean
    }
  | { kind: 'stale-token' | 'later' | 'fault'; reason: string }

/** Translates one platform's shapes and signatures in both directions; knows neither database nor clock. */
export type MessengerAdapter = {
  kind: MessengerKind
  /** What the platform hears when a call was taken. */
  answer: { type: string; body: string }
  /** Most of one message; longer words end with a link to the person's own page. */
  textMax: { units: number; measure: 'bytes' | 'characters' }
  /** The answer to a GET that asks whether the address is ours; undefined when it is not signed. */
  verify(door: OpenDoor, call: PlatformCall): string | undefined
  read(door: OpenDoor, call: PlatformCall): Incoming
  /** Undefined for the generic webhook, which outreach posts. */
  send?(door: OpenDoor, order: TalkOrder, token: string): Promise<TalkOutcome>
  /** A short-lived token, where the platform has such. */
  fetchToken?(door: OpenDoor, isForced: boolean): Promise<PlatformToken | TalkOutcome>
  pull?(door: OpenDoor, from: { token: string; cursor: string; pullToken: string }): Promise<PulledPage>
  /** Asks whether the keys are taken; undefined where there is nothing to ask. */
  check?(door: OpenDoor, token: string): Promise<{ kind: 'good' } | { kind: 'bad'; reason: string }>
}
