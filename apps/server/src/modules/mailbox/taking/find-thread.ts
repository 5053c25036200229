import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { caseOfMessage, caseOfVoice, findCaseByNumber } from '../../cases/index.ts'
import { findMessage } from '../../outreach/index.ts'
import type { MailRow } from '../mail-store.ts'
import type { ThreadedBy } from '../mailbox-tables.ts'
import '../mailbox-tables.ts'

export type Thread = { caseId: string; by: Exclude<ThreadedBy, 'new'> }

const dayMs = 86_400_000
/** How long one subject of one sender is one conversation: when it says that it answers, and when it does not. */
const answerDays = 30
const sameDays = 3

/**
 * The case that a mail belongs to: named by a signed address, by our own messages that it answers, by mails that are
 * known, and at last by its subject and its sender.
 */
export async function findThread(
  scope: Scope,
  mail: MailRow,
  { isAnswer, isTelling }: { isAnswer: boolean; isTelling: boolean },
): Promise<Thread | undefined> {
  const tagged = mail.taggedNumber === null ? undefined : await findCaseByNumber(scope, mail.taggedNumber)
  if (tagged !== undefined) return { caseId: tagged, by: 'tag' }
  const referred = (await caseOfOurs(scope, mail.answersIds)) ?? (await caseOfKnown(scope, mail))
  if (referred !== undefined) return { caseId: referred, by: 'reference' }
  if (!isAnswer && !isTelling) return undefined
  const days = isAnswer ? answerDays : sameDays
  const same = await caseOfSubject(scope, mail, new Date(mail.sentAt.getTime() - days * dayMs))
  return same === undefined ? undefined : { caseId: same, by: 'subject' }
}

/** The case of the newest message of ours that is about one. */
export async function caseOfOurs(scope: Scope, messageIds: readonly string[]): Promise<string | undefined> {
  for (const id of [...messageIds].reverse()) {
    const message = await findMessage(scope, id)
    const found = message && (await caseOfMessage(scope, message))
    if (found) return found.caseId
  }
  return undefined
}

type Known = { caseId: string | null; feedbackId: string | null }

async function caseOfKnown(scope: Scope, { referenceHashes }: MailRow): Promise<string | undefined> {
  if (referenceHashes.length === 0) return undefined
  const found = await scope.db
    .selectFrom('mail')
    .select(['caseId', 'feedbackId'])
    .where('shopId', '=', scope.shopId)
    .where('messageIdHash', '=', sql<Buffer>`any(${referenceHashes}::bytea[])`)
    .where('caseId', 'is not', null)
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found && caseNow(scope, found)
}

async function caseOfSubject(
  scope: Scope,
  { fromLookup, subjectLookup, id }: MailRow,
  since: Date,
): Promise<string | undefined> {
  if (subjectLookup === null) return undefined
  const found = await scope.db
    .selectFrom('mail')
    .select(['caseId', 'feedbackId'])
    .where('shopId', '=', scope.shopId)
    .where('fromLookup', '=', fromLookup)
    .where('subjectLookup', '=', subjectLookup)
    .where('state', '=', 'taken')
    .where('id', '<>', id)
    .where('sentAt', '>=', since)
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found && caseNow(scope, found)
}

/** A voice may have gone to another case since its mail came. */
async function caseNow(scope: Scope, { caseId, feedbackId }: Known): Promise<string | undefined> {
  const moved = feedbackId === null ? undefined : await caseOfVoice(scope, feedbackId)
  return moved ?? caseId ?? undefined
}
