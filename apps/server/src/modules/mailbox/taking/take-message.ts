import { feedbackLimits, type MailFile } from '@echoloop/contract'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import type { Files } from '../../../platform/files/open-files.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { caseOfVoice, joinVoice, openCase } from '../../cases/index.ts'
import { findByAddress } from '../../customers/index.ts'
import { acceptFeedback, storeFetchedImage } from '../../feedback/index.ts'
import { lookupOf } from '../fetching/mail-lookups.ts'
import { type MailContent, openSealed, sealForPerson } from '../mail-content.ts'
import { changeFile, changeMail, type FileRow, listFiles, type MailRow } from '../mail-store.ts'
import { findMailbox, type MailboxRow } from '../mailbox-store.ts'
import type { ThreadedBy } from '../mailbox-tables.ts'
import { wordsOf } from '../reading/fold-mail.ts'
import type { Thread } from './find-thread.ts'

/** Where all voices of mail come from. */
export const mailSource = 'mail'

type Taking = { mail: MailRow; content: MailContent; thread: Thread | undefined }

/** Takes what a person wrote: a voice, hung on the case of its conversation or opening one, with what was attached. */
export async function takeMessage(scope: Scope, files: Files, taking: Taking): Promise<void> {
  const { mail } = taking
  const mailbox = await findMailbox(scope, mail.mailboxId)
  if (!mailbox) throw new AppError('mailbox/not-found')
  const attached = await listFiles(scope, mail.id)
  const feedbackId = await acceptMail(scope, { ...taking, mailbox })
  const { caseId, by } = await hangOnCase(scope, { ...taking, mailbox, feedbackId })
  const customerId = await customerOf(scope, feedbackId)
  await keepFiles(scope, files, { attached, feedbackId, customerId })
  const plain = Buffer.from(JSON.stringify(taking.content))
  await changeMail(scope, mail.id, {
    state: 'taken',
    kind: 'message',
    threadedBy: by,
    customerId,
    feedbackId,
    caseId,
    reason: null,
    takenAt: scope.now,
    ...(customerId === null
      ? {}
      : { sealedContent: await sealForPerson(scope, customerId, plain), sealedFor: customerId }),
  })
}

async function acceptMail(
  scope: Scope,
  { mail, content, mailbox }: Taking & { mailbox: MailboxRow },
): Promise<string> {
  const externalId = `${mail.mailboxId}:${mail.dedupeKey.toString('hex')}`
  const { author } = content
  const owners = await findByAddress(scope, [author.address])
  const known = owners[0]?.customerId ?? null
  const record = {
    kind: 'message',
    source: mailSource,
    externalId,
    occurredAt: mail.sentAt.toISOString(),
    ...(content.subject === '' ? {} : { title: cut(content.subject, feedbackLimits.title) }),
    text: cut(textOf(content), feedbackLimits.text),
    ...(known === null ? { author: authorOf(scope, content) } : {}),
    // A person may want what a machine wrote; no rule answers it all the same.
    facts: { mailbox: mailbox.address, ...(mail.kind === 'message' ? {} : { automatic: true }) },
  }
  const [result] = await acceptFeedback(scope, [record], {
    channel: 'mail',
    isSingle: true,
    ...(known === null ? {} : { knownCustomers: new Map([[externalId, known]]) }),
  })
  if (result === undefined || result.status === 'refused')
    throw new AppError(result?.code ?? 'feedback/invalid-value', {}, { fields: [] })
  return uuidOf('feedback', result.id)
}

/** The address itself is contact data; what names the person is a hash of it. */
function authorOf(scope: Scope, { author }: MailContent) {
  const email = z.email().max(254).safeParse(author.address)
  return {
    externalId: lookupOf(scope, 'from', author.address).toString('base64url'),
    ...(author.name === null ? {} : { name: cut(author.name, feedbackLimits.name) }),
    ...(email.success ? { email: email.data } : {}),
  }
}

/** The person's own words; where there are none, the subject or the names of what is attached speak. */
function textOf({ parts, subject, fileNames }: MailContent): string {
  const words = wordsOf(parts)
  if (words !== '') return words
  return subject === '' ? fileNames.join('\n') : subject
}

function cut(text: string, max: number): string {
  return text.slice(0, max).toWellFormed()
}

type Hanging = Taking & { mailbox: MailboxRow; feedbackId: string }

async function hangOnCase(
  scope: Scope,
  { thread, mailbox, feedbackId }: Hanging,
): Promise<{ caseId: string; by: ThreadedBy }> {
  if (thread) {
    const joined = await joinVoice(scope, { caseId: thread.caseId, feedbackId })
    if (joined.kind === 'joined') return { caseId: joined.caseId, by: thread.by }
  }
  const known = await caseOfVoice(scope, feedbackId)
  if (known !== undefined) return { caseId: known, by: 'new' }
  const caseId = await openCase(scope, {
    feedbackIds: [feedbackId],
    origin: 'hand',
    ...(mailbox.departmentId ? { departmentId: mailbox.departmentId } : {}),
  })
  return { caseId, by: 'new' }
}

async function customerOf(scope: Scope, feedbackId: string): Promise<string | null> {
  const voice = await scope.db
    .selectFrom('feedback')
    .select('customerId')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', feedbackId)
    .executeTakeFirstOrThrow()
  return voice.customerId
}

type Keeping = { attached: FileRow[]; feedbackId: string; customerId: string | null }

/** Pictures become pictures of the voice, written anew; other files stay here, sealed for the person. */
async function keepFiles(
  scope: Scope,
  files: Files,
  { attached, feedbackId, customerId }: Keeping,
): Promise<void> {
  for (const file of attached) {
    const { sealedContent } = file
    if (sealedContent === null) continue
    const bytes = await openSealed(scope, { sealedContent, sealedFor: null })
    if (!bytes) continue
    if (file.state === 'picture') {
      await noteWork(scope, 'uploads')
      const kept = await storeFetchedImage(scope, files, { feedbackId, bytes })
      await changeFile(scope, file, kept === 'kept' ? { sealedContent: null } : refused(kept))
    } else if (customerId !== null)
      await changeFile(scope, file, { sealedContent: await sealForPerson(scope, customerId, bytes) })
  }
}

function refused(code: string): {
  state: MailFile['state']
  reason: MailFile['reason']
  sealedContent: null
} {
  const reason = code === 'upload/too-many-images' ? 'too-many' : 'broken-picture'
  return { state: 'not-taken', reason, sealedContent: null }
}
