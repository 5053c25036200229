import type { Mailer } from '../../platform/mail/create-mailer.ts'
import type { Scope } from '../../platform/scope.ts'

/** As whom one message leaves by mail, where it is not simply the shop by this server's mail server. */
export type SenderIdentity = {
  /** Whose identity this is, for `noteSent`. */
  id: string
  from: { name: string; address: string }
  replyTo: string | null
  /** Of the conversation; without it the words' own. */
  subject?: string
  /** Message-IDs without brackets: what it answers, and the conversation up to there, the oldest first. */
  inReplyTo?: string
  references?: readonly string[]
  /** What it answers, to stand below. */
  quote?: { text: string; html: string }
  /** A person wrote it: nothing in it says that a machine did. */
  isByHand: boolean
  /**
   * Its own mail server; without it the server's is taken. Asked outside of any transaction, since names are looked up
   * and tokens are fetched.
   */
  connect?: () => Promise<{ kind: 'open'; mailer: Mailer } | { kind: 'failed'; reason: string }>
}

/** What a later module knows of identities; brought in where the parts are put together. */
export type Identities = {
  identityOf(
    scope: Scope,
    message: { id: string; purpose: string; subjectId: string; customerId: string },
  ): Promise<SenderIdentity | undefined>
  /** Whether mail of this shop can leave without the server's own mail server. */
  canSend(scope: Scope): Promise<boolean>
  /** Told how sending by an identity's own server went; `fault`: what was wrong with it as a whole. */
  noteSent(scope: Scope, id: string, fault: string | null): Promise<void>
}
