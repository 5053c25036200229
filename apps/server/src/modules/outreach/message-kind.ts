import type { Scope } from '../../platform/scope.ts'
import type { Clock, DoorKind } from './outreach-tables.ts'

/** What a kind is told of a message: ids only. */
export type MessageRef = { id: string; customerId: string; subjectId: string }

/** What a kind says when its message is about to leave. */
export type Prepared =
  | {
      kind: 'send'
      subject: string
      text: string
      /** A whole document or the inside of its body; the words by which people end such mail are put below it. */
      html: string
      /** For SMS and messengers. */
      shortText: string
      /** For a conversation on a messenger: the bare words, and where all of them stand. */
      talk?: { text: string; url: string }
      /** Of the words; without it the person's own or the shop's is taken for what is put below them. */
      language?: string
      /** A rule answers what the person said: letters tell it to other machines. */
      isByRule?: boolean
    }
  /** `reason`: a code such as `refunded`. */
  | { kind: 'drop'; reason: string }
  | { kind: 'later'; notBefore: Date }

export type MessageEnd = MessageRef & {
  state: 'sent' | 'failed' | 'dropped' | 'unknown'
  reason: string | null
  /** The way it left by, or would have. */
  door: DoorKind | null
  /** When it was handed over; null when it never was. */
  sentAt: Date | null
}

/** A kind of message, brought by the module whose message it is. */
export type MessageKind = {
  /** `review-invitation`, `question-invitation` … */
  purpose: string
  clock: Clock
  /**
   * Asked in the transaction that claims the message: everything is checked again here. May be asked several times
   * for one message, and what it writes is undone unless the message leaves.
   */
  prepare(scope: Scope, message: MessageRef): Promise<Prepared>
  /** Told in a transaction of its own after the end is known; told again until that transaction commits. */
  ended?(scope: Scope, message: MessageEnd): Promise<void>
}
