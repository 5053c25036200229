import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply } from './page.ts'

/** What of one mail is taken; bytes and UTF-16 units. What goes beyond is cut, and said to be. */
export const mailLimits = {
  /** A larger mail is read up to `cutBytes`, and its attachments are listed as not taken. */
  mailBytes: 15_000_000,
  cutBytes: 256_000,
  headerBytes: 128_000,
  headerLineBytes: 16_000,
  parts: 100,
  nested: 12,
  people: 20,
  files: 20,
  fileBytes: 10_000_000,
  text: 40_000,
  /** The same sender in one hour, before the rest is stopped. */
  perSenderAndHour: 20,
} as const

export const mailSecurities = ['tls', 'starttls', 'none'] as const
export type MailSecurity = (typeof mailSecurities)[number]

const wellFormed = (text: string) => text.isWellFormed() && !/\p{Cc}/u.test(text)
const words = (max: number) => z.string().trim().min(1).max(max).refine(wellFormed)
const secret = z.string().min(1).max(4000).refine(wellFormed)
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/)
const port = z.number().int().min(1).max(65_535)

const signInSchema = z.discriminatedUnion('kind', [
  /** `password` left out: the one that is kept stays. */
  z.strictObject({ kind: z.literal('password'), user: words(254), password: secret.optional() }),
  /** XOAUTH2: the refresh token is exchanged at `tokenUrl` for an access token before each connection. */
  z.strictObject({
    kind: z.literal('oauth2'),
    user: words(254),
    tokenUrl: z.url({ protocol: /^https?$/ }).max(500),
    clientId: words(500),
    clientSecret: secret.optional(),
    refreshToken: secret.optional(),
  }),
])

const serverFields = { host, port, security: z.enum(mailSecurities) }

const sendingSchema = z.discriminatedUnion('kind', [
  /** Through the mail server of this Echoloop. */
  z.strictObject({ kind: z.literal('server') }),
  /** Through a server of its own, signed in as for fetching. */
  z.strictObject({ kind: z.literal('own'), ...serverFields }),
  /** The same with another user. */
  z.strictObject({
    kind: z.literal('own-user'),
    ...serverFields,
    user: words(254),
    password: secret.optional(),
  }),
])

/** Days of mail that a new mailbox brings along; 0: only what comes from now on. */
export const earlierDaysMax = 90

export const mailboxSettingsSchema = z.strictObject({
  address: z.email().max(254).toLowerCase(),
  senderName: words(100),
  departmentId: publicId('department').nullable(),
  imap: z.strictObject(serverFields),
  signIn: signInSchema,
  folder: words(200),
  /** What is done with a mail on the server once it is here. */
  afterReading: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('leave') }),
    z.strictObject({ kind: z.literal('seen') }),
    z.strictObject({ kind: z.literal('move'), to: words(200) }),
  ]),
  sending: sendingSchema,
  /** Puts what was answered below the answer. */
  quotesOriginal: z.boolean(),
  /** Answers come back to a signed address such as `hello+c.…@shop.example`; the server must take such addresses. */
  hasTag: z.boolean(),
})

export type MailboxSettings = z.output<typeof mailboxSettingsSchema>

/** What is wrong with a mailbox, or with the other side; each has a sentence in the locales that says how to mend it. */
export const mailProblems = [
  'host-unknown',
  'private-address',
  'port-closed',
  'refused-connection',
  'timed-out',
  'tls-failed',
  'certificate-wrong',
  'tls-needed',
  'sign-in-failed',
  'app-password-needed',
  'token-refused',
  'token-unreachable',
  'secret-missing',
  'folder-missing',
  'move-folder-missing',
  'no-imap',
  'dropped',
  'too-much',
  'sender-refused',
  'no-server',
  'unsafe-sign-in',
  'other',
] as const

export type MailProblem = (typeof mailProblems)[number]

export const mailboxHealths = ['good', 'new', 'paused', 'failing'] as const

const problemReply = z.enum(mailProblems).nullable()

export const mailboxSchema = z.object({
  id: publicId('mailbox'),
  /** Secrets are never given out; `hasSecret` says that there is one. */
  settings: mailboxSettingsSchema,
  hasSecret: z.boolean(),
  health: z.enum(mailboxHealths),
  isPaused: z.boolean(),
  lastFetchedAt: z.string().nullable(),
  lastMailAt: z.string().nullable(),
  problem: problemReply,
  problemAt: z.string().nullable(),
  failures: z.number(),
  nextFetchAt: z.string(),
  sendProblem: problemReply,
  sendProblemAt: z.string().nullable(),
  lastSentAt: z.string().nullable(),
  /** Mails of the last 30 days: became cases or went to one, were noted, need a look. */
  counts: z.object({ taken: z.number(), noted: z.number(), waiting: z.number(), open: z.number() }),
})

export type MailboxItem = z.output<typeof mailboxSchema>

const listReply = z.object({ items: z.array(mailboxSchema), canServerSend: z.boolean() })

export const listMailboxes = defineEndpoint({
  method: 'GET',
  path: '/v1/mailboxes',
  permission: 'message.read',
  summary: 'List the mailboxes with how they do.',
  tag: 'mailboxes',
  reply: listReply,
  status: 200,
})

export const createMailbox = defineEndpoint({
  method: 'POST',
  path: '/v1/mailboxes',
  permission: 'mailbox.write',
  summary: 'Add a mailbox. One that was removed comes back with all that is known of its mail.',
  tag: 'mailboxes',
  body: mailboxSettingsSchema.extend({ earlierDays: z.number().int().min(0).max(earlierDaysMax).default(0) }),
  reply: mailboxSchema,
  status: 201,
  idempotent: true,
})

const byId = z.strictObject({ id: publicId('mailbox') })

export const changeMailbox = defineEndpoint({
  method: 'PUT',
  path: '/v1/mailboxes/:id',
  permission: 'mailbox.write',
  summary: 'Change a mailbox; secrets that are left out stay.',
  tag: 'mailboxes',
  params: byId,
  body: mailboxSettingsSchema,
  reply: mailboxSchema,
  status: 200,
})

export const removeMailbox = defineEndpoint({
  method: 'DELETE',
  path: '/v1/mailboxes/:id',
  permission: 'mailbox.write',
  summary:
    'Remove a mailbox and its secrets. Its mails stay in their cases; nothing changes on the mail server.',
  tag: 'mailboxes',
  params: byId,
  reply: doneReply,
  status: 200,
})

export const pauseMailbox = defineEndpoint({
  method: 'POST',
  path: '/v1/mailboxes/:id/pause',
  permission: 'mailbox.write',
  summary: 'Stop fetching from a mailbox, or go on.',
  tag: 'mailboxes',
  params: byId,
  body: z.strictObject({ isPaused: z.boolean() }),
  reply: mailboxSchema,
  status: 200,
})

export const fetchMailboxNow = defineEndpoint({
  method: 'POST',
  path: '/v1/mailboxes/:id/fetch',
  permission: 'message.read',
  summary: 'Look for new mail now; the worker does it at once.',
  tag: 'mailboxes',
  params: byId,
  reply: mailboxSchema,
  status: 200,
})

const sideReply = z.object({
  isGood: z.boolean(),
  problem: problemReply,
  /** The server's reply code, never its words. */
  code: z.string().nullable(),
})

export const mailboxTestSchema = z.object({
  fetching: sideReply.extend({
    /** Folders of the account, at most 200. */
    folders: z.array(z.string()),
    mails: z.number().nullable(),
    canIdle: z.boolean(),
  }),
  sending: sideReply,
})

export type MailboxTest = z.output<typeof mailboxTestSchema>

export const testMailbox = defineEndpoint({
  method: 'POST',
  path: '/v1/mailboxes/test',
  permission: 'mailbox.write',
  summary: 'Sign in on both sides with these settings, without sending or changing anything.',
  tag: 'mailboxes',
  body: z.strictObject({
    settings: mailboxSettingsSchema,
    /** Whose secrets are taken where the settings leave them out. */
    mailboxId: publicId('mailbox').nullable(),
  }),
  reply: mailboxTestSchema,
  status: 200,
})

export const senderChecks = ['spf', 'dkim', 'dmarc'] as const
export type SenderCheck = (typeof senderChecks)[number]

export const senderFindings = [
  'good',
  'missing',
  'several',
  'too-open',
  'does-not-end',
  'not-found',
  'only-watching',
  'broken',
  'unreachable',
] as const
export type SenderFinding = (typeof senderFindings)[number]

export const deliverabilitySchema = z.object({
  domain: z.string(),
  checks: z.array(
    z.object({
      check: z.enum(senderChecks),
      finding: z.enum(senderFindings),
      /** Where it was looked for. */
      name: z.string(),
      /** What the domain says, as it stands in DNS. */
      record: z.string().nullable(),
      /** A record that would do, to be put in by hand. */
      example: z.string().nullable(),
    }),
  ),
})

export type Deliverability = z.output<typeof deliverabilitySchema>

export const checkDeliverability = defineEndpoint({
  method: 'GET',
  path: '/v1/mailboxes/:id/deliverability',
  permission: 'message.read',
  summary: 'Look up what the domain of the sender says about its mail: SPF, DKIM, DMARC.',
  tag: 'mailboxes',
  params: byId,
  query: z.object({
    /** Name of the DKIM key, as it stands behind `s=` in a mail that was sent. */
    selector: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,100}$/)
      .optional(),
  }),
  reply: deliverabilitySchema,
  status: 200,
})
