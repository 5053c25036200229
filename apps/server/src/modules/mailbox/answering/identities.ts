import type { MailProblem } from '@echoloop/contract'
import { createMailer } from '../../../platform/mail/create-mailer.ts'
import type { Platform, Scope } from '../../../platform/scope.ts'
import { caseOfMessage, findConversation } from '../../cases/index.ts'
import type { Identities, SenderIdentity } from '../../outreach/index.ts'
import { type MailboxRules, sendingServerOf } from '../fetching/mail-server-of.ts'
import { openSecrets } from '../mailbox-secrets.ts'
import { listMailboxRows, type MailboxRow, noteSent, settingsOf } from '../mailbox-store.ts'
import { signInAs } from '../sign-in-as.ts'
import { readLastMail } from './read-last-mail.ts'
import { taggedAddress } from './reply-tag.ts'
import { writeQuote } from './write-quote.ts'

/** `canServerSend`: this server has a mail server of its own. */
type Means = MailboxRules & { canServerSend: boolean; platform: Platform }

/**
 * As whom messages leave: what answers a mail leaves as the mailbox that it came to, within its conversation; other
 * answers as the mailbox of their department. Where the server itself cannot send, the first mailbox that can does.
 */
export function identitiesOf(means: Means): Identities {
  return {
    async identityOf(scope, message) {
      const rows = (await listMailboxRows(scope)).filter((row) => canSendBy(row, means))
      if (rows.length === 0) return undefined
      const about = await caseOfMessage(scope, message)
      const conversation = about && (await findConversation(scope, about.caseId))
      if (!about || !conversation) return means.canServerSend ? undefined : plainIdentity(scope, means, rows)
      return identityOfCase(scope, means, { rows, conversation, isByHand: !about.isAutomatic })
    },
    canSend: async (scope) => (await listMailboxRows(scope)).some(hasOwnServer),
    noteSent: (scope, id, fault) =>
      noteSent(scope, id, { problem: fault === null ? null : problemOf(fault) }),
  }
}

function hasOwnServer({ settings }: MailboxRow): boolean {
  return settings.sending.kind !== 'server'
}

function canSendBy(row: MailboxRow, { canServerSend }: Means): boolean {
  return canServerSend || hasOwnServer(row)
}

function plainIdentity(scope: Scope, means: Means, rows: readonly MailboxRow[]): SenderIdentity | undefined {
  const row = rows.find(hasOwnServer)
  return row && { ...senderOf(scope, means, row), replyTo: null, isByHand: false }
}

type OfCase = {
  rows: MailboxRow[]
  conversation: { id: string; number: number; departmentId: string | null }
  isByHand: boolean
}

async function identityOfCase(
  scope: Scope,
  means: Means,
  { rows, conversation, isByHand }: OfCase,
): Promise<SenderIdentity | undefined> {
  const last = await readLastMail(scope, conversation.id)
  const row =
    rows.find(({ id }) => id === last?.mailboxId) ??
    rows.find(({ departmentId }) => departmentId !== null && departmentId === conversation.departmentId) ??
    (means.canServerSend ? undefined : rows[0])
  if (!row) return undefined
  const { hasTag, quotesOriginal } = row.settings
  const tagged = hasTag ? taggedAddress(scope, row.address, conversation.number) : row.address
  const identity = {
    ...senderOf(scope, means, row),
    replyTo: tagged === row.address ? null : tagged,
    isByHand,
  }
  if (!last || last.mailboxId !== row.id) return identity
  const { content, sentAt } = last
  return {
    ...identity,
    ...(content.subject === '' ? {} : { subject: answerSubject(content.subject) }),
    ...(content.messageId === null
      ? {}
      : { inReplyTo: content.messageId, references: [...content.references.slice(-15), content.messageId] }),
    ...(quotesOriginal ? { quote: writeQuote(content, sentAt) } : {}),
  }
}

function answerSubject(subject: string): string {
  return /^(?:re|回复|回覆|答复)\s*[:：]/iu.test(subject) ? subject : `Re: ${subject}`
}

/** The secrets are opened in memory, at the moment of sending, by whoever sends. */
function senderOf(scope: Scope, means: Means, row: MailboxRow): Omit<SenderIdentity, 'replyTo' | 'isByHand'> {
  const sender = { id: row.id, from: { name: row.senderName, address: row.address } }
  if (!hasOwnServer(row)) return sender
  const settings = settingsOf(row)
  const { shopId } = scope
  const { platform } = means
  return {
    ...sender,
    async connect() {
      const found = await sendingServerOf(settings, {
        secrets: openSecrets(platform.keys, row.sealedSecrets),
        rules: means,
        signIn: () => signInAs(platform, { shopId, row }, means),
      })
      if (found.kind !== 'own')
        return { kind: 'failed', reason: found.kind === 'failed' ? found.problem : 'no-server' }
      return { kind: 'open', mailer: createMailer({ server: found.server, address: row.address }) }
    },
  }
}

const faults: Record<string, MailProblem> = {
  connection: 'refused-connection',
  timeout: 'timed-out',
  name: 'host-unknown',
  tls: 'tls-failed',
  'sign-in': 'sign-in-failed',
  greeting: 'no-server',
  sender: 'sender-refused',
  'host-unknown': 'host-unknown',
  'private-address': 'private-address',
  'port-closed': 'port-closed',
  'unsafe-sign-in': 'unsafe-sign-in',
  'secret-missing': 'secret-missing',
  'token-refused': 'token-refused',
  'token-unreachable': 'token-unreachable',
}

/** A fault of the mail server, with or without its code. */
export function problemOf(fault: string): MailProblem {
  return faults[fault.split(' ')[0] ?? ''] ?? 'other'
}
