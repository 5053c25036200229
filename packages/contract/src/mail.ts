import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

/** What a mail is, before its words are looked at. */
export const mailKinds = ['message', 'auto-reply', 'bounce', 'delay', 'bulk', 'own', 'loop', 'empty'] as const
export type MailKind = (typeof mailKinds)[number]

/** `waiting`: here, not looked at. `taken`: hangs on a case. `noted`: opens nothing. `stuck`: could not be taken. */
export const mailStates = ['waiting', 'taken', 'noted', 'stuck'] as const
export type MailState = (typeof mailStates)[number]

/** By what a mail found its case. */
export const threadedBy = ['tag', 'reference', 'subject', 'new'] as const

export const mailFileStates = ['kept', 'picture', 'not-taken'] as const

export const mailFileReasons = [
  'too-large',
  'too-many',
  'mail-too-large',
  'broken-picture',
  'dangerous',
  'empty',
] as const

export const mailFileSchema = z.object({
  position: z.number(),
  name: z.string(),
  /** By its first bytes, not by what the sender says. */
  mediaType: z.string(),
  sizeBytes: z.number(),
  state: z.enum(mailFileStates),
  reason: z.enum(mailFileReasons).nullable(),
})

export type MailFile = z.output<typeof mailFileSchema>

/** A mail as lists and cases show it; personal data in its words are masked. */
export const mailItemSchema = z.object({
  id: publicId('mail'),
  mailbox: z.object({ id: publicId('mailbox'), address: z.string() }),
  kind: z.enum(mailKinds),
  state: z.enum(mailStates),
  /** Why it is stuck or was stopped. */
  reason: z.string().nullable(),
  attempts: z.number(),
  threadedBy: z.enum(threadedBy).nullable(),
  sentAt: z.string(),
  receivedAt: z.string(),
  fromName: z.string().nullable(),
  /** Enough of the address to know it again. */
  fromHint: z.string(),
  subject: z.string().nullable(),
  /** The beginning of its own words. */
  excerpt: z.string().nullable(),
  hasMore: z.boolean(),
  isCut: z.boolean(),
  files: z.array(mailFileSchema),
  feedbackId: publicId('feedback').nullable(),
  caseId: publicId('case').nullable(),
})

export type MailItem = z.output<typeof mailItemSchema>

export const mailPartSchema = z.object({ kind: z.enum(['words', 'quote', 'signature']), text: z.string() })

const person = z.object({ name: z.string().nullable(), address: z.string() })

/** A mail opened: all its words as they came, and who got it. */
export const mailDetailSchema = mailItemSchema.extend({
  from: person,
  to: z.array(person),
  cc: z.array(person),
  /** Recipients beyond those that are kept. */
  peopleLeftOut: z.number(),
  parts: z.array(mailPartSchema),
})

export type MailDetail = z.output<typeof mailDetailSchema>

const byId = z.strictObject({ id: publicId('mail') })

export const mailViews = ['look', 'noted', 'taken'] as const

export const listMails = defineEndpoint({
  method: 'GET',
  path: '/v1/mails',
  permission: 'message.read',
  summary: 'List mails: those that need a look, those that opened nothing, those in cases. Newest first.',
  tag: 'mailboxes',
  query: pageQuery.extend({
    view: z.enum(mailViews).default('look'),
    mailboxId: publicId('mailbox').optional(),
  }),
  reply: pageOf(mailItemSchema),
  status: 200,
})

export const readMail = defineEndpoint({
  method: 'GET',
  path: '/v1/mails/:id',
  permission: 'reply.write',
  summary: 'Open a mail with all its words, unmasked, quotes and signatures told apart.',
  tag: 'mailboxes',
  params: byId,
  reply: mailDetailSchema,
  status: 200,
})

export const readMailFile = defineEndpoint({
  method: 'GET',
  path: '/v1/mails/:id/files/:position',
  permission: 'reply.write',
  summary: 'Download an attachment, as a file that no browser opens by itself.',
  tag: 'mailboxes',
  params: z.strictObject({ id: publicId('mail'), position: z.coerce.number().int().min(0).max(1000) }),
  reply: z.unknown(),
  status: 200,
})

export const retryMail = defineEndpoint({
  method: 'POST',
  path: '/v1/mails/:id/retry',
  permission: 'case.write',
  summary: 'Take a mail after all: one that is stuck, was stopped, or was held to be automatic.',
  tag: 'mailboxes',
  params: byId,
  reply: mailItemSchema,
  status: 200,
})

export const listMailsOfCase = defineEndpoint({
  method: 'GET',
  path: '/v1/cases/:id/mails',
  permission: 'case.read',
  summary: 'Mails of a case, oldest first; at most the newest 200.',
  tag: 'mailboxes',
  params: z.strictObject({ id: publicId('case') }),
  reply: z.object({ items: z.array(mailItemSchema) }),
  status: 200,
})
