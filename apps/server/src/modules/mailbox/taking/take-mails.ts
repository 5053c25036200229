import { mailLimits } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { attempt } from '../../../platform/database/attempt.ts'
import type { Files } from '../../../platform/files/open-files.ts'
import type { Scope } from '../../../platform/scope.ts'
import { noteBounced } from '../../outreach/index.ts'
import { type MailContent, openContent } from '../mail-content.ts'
import { changeMail, claimWaiting, countTaken, type MailRow, takeTurn } from '../mail-store.ts'
import { isAnswerSubject, isTellingSubject } from '../reading/normal-subject.ts'
import { caseOfOurs, findThread, type Thread } from './find-thread.ts'
import { takeMessage } from './take-message.ts'

const hourMs = 3_600_000
const attemptsMax = 4
const pauses = [1, 10, 60].map((minutes) => minutes * 60_000)

/**
 * Takes mails that wait: hangs what people wrote on cases, notes what machines wrote, marks what came back. Each in
 * one piece: a mail that fails changes nothing, is tried again, and at last waits for a person. Returns how many.
 */
export async function takeMails(scope: Scope, files: Files, limit: number): Promise<number> {
  if (!(await takeTurn(scope))) return 0
  const waiting = await claimWaiting(scope, limit)
  for (const mail of waiting)
    await attempt(scope.db, () => takeMail(scope, files, mail)).catch((error: unknown) =>
      putOff(scope, mail, error),
    )
  if (waiting.length > 0) await scope.tellLive({ kind: 'mail.changed' })
  return waiting.length
}

async function takeMail(scope: Scope, files: Files, mail: MailRow): Promise<void> {
  const content = await openContent(scope, mail)
  if (!content) return changeMail(scope, mail.id, { state: 'noted', reason: 'forgotten', takenAt: scope.now })
  if (!mail.isWanted && (mail.kind === 'bounce' || mail.kind === 'delay')) return noteReturned(scope, mail)
  const { subject } = content
  const about = { isAnswer: isAnswerSubject(subject), isTelling: isTellingSubject(subject) }
  const thread = await findThread(scope, mail, about)
  if (!mail.isWanted && mail.kind !== 'message') return note(scope, mail, { thread, kind: mail.kind })
  if (!mail.isWanted && (await isTooMuch(scope, mail))) return note(scope, mail, { thread, kind: 'loop' })
  return takeMessage(scope, files, { mail, content: withWords(content), thread })
}

/** What machines write opens nothing; beside the case that it belongs to it can be seen. */
async function note(
  scope: Scope,
  mail: MailRow,
  { thread, kind }: { thread: Thread | undefined; kind: MailRow['kind'] },
): Promise<void> {
  const isOfCase = thread !== undefined && (kind === 'auto-reply' || kind === 'loop')
  await changeMail(scope, mail.id, {
    state: 'noted',
    kind,
    takenAt: scope.now,
    ...(isOfCase ? { caseId: thread.caseId, threadedBy: thread.by } : {}),
  })
  if (isOfCase) await scope.tellLive({ kind: 'case.changed' })
}

/** A letter of ours that did not arrive: its message has failed after all. One that is only late is noted. */
async function noteReturned(scope: Scope, mail: MailRow): Promise<void> {
  const { bouncedId, bounceStatus, kind } = mail
  const caseId = bouncedId === null ? undefined : await caseOfOurs(scope, [bouncedId])
  if (bouncedId !== null && kind === 'bounce') await noteBounced(scope, bouncedId, bounceStatus)
  await changeMail(scope, mail.id, {
    state: 'noted',
    takenAt: scope.now,
    reason: bounceStatus,
    ...(caseId === undefined ? {} : { caseId, threadedBy: 'reference' }),
  })
}

/** Two machines that answer each other write more in an hour than people do. */
async function isTooMuch(scope: Scope, { fromLookup }: MailRow): Promise<boolean> {
  const since = new Date(scope.now.getTime() - hourMs)
  return (await countTaken(scope, fromLookup, since)) >= mailLimits.perSenderAndHour
}

/** A person wants a mail of quotes alone: then these are its words. */
function withWords(content: MailContent): MailContent {
  if (content.parts.some(({ kind }) => kind === 'words')) return content
  return {
    ...content,
    parts: content.parts.map((part, index) => (index === 0 ? { ...part, kind: 'words' } : part)),
  }
}

async function putOff(scope: Scope, { id, attempts }: MailRow, error: unknown): Promise<void> {
  scope.log.warn({ err: error, mailId: id }, 'a mail is tried again')
  const reason = error instanceof AppError ? error.code : 'broken'
  const pause = pauses[attempts]
  const isStuck = attempts + 1 >= attemptsMax || pause === undefined
  await changeMail(scope, id, {
    attempts: attempts + 1,
    reason,
    ...(isStuck ? { state: 'stuck' } : { notBefore: new Date(scope.now.getTime() + pause) }),
  })
}
