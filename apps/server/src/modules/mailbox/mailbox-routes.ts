import { endpoints, type MailboxItem, type MailItem } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import { inShop, open, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import type { Mailer } from '../../platform/mail/create-mailer.ts'
import { runInShop, type Scope } from '../../platform/scope.ts'
import { findConversation } from '../cases/index.ts'
import { openSealed } from './mail-content.ts'
import { findMails, listMailsOf } from './mail-queries.ts'
import { findMail, listFiles } from './mail-store.ts'
import { joinSecrets, openSecrets, sealSecrets, splitSecrets } from './mailbox-secrets.ts'
import { findMailbox, keepSecrets } from './mailbox-store.ts'
import { presentDetail, presentMails } from './present-mail.ts'
import { presentMailboxes } from './present-mailbox.ts'
import {
  addMailbox,
  changeMailbox,
  fetchNow,
  isSameServer,
  pauseMailbox,
  removeMailbox,
} from './setting/change-mailbox.ts'
import { type AskDns, checkDeliverability } from './setting/check-deliverability.ts'
import { testMailbox } from './setting/test-mailbox.ts'
import { retryMail } from './taking/retry-mail.ts'

export type MailboxMeans = {
  mayBePrivate: boolean
  /** The mail server of this Echoloop, if it has one. */
  serverMail: Mailer | undefined
  askDns: AskDns
}

const mailboxOf = (params: { id: string }) => uuidOf('mailbox', params.id)
const mailOf = (params: { id: string }) => uuidOf('mail', params.id)

/** Mailboxes, their mails, and the mails of a case. */
export function mailboxRoutes(means: MailboxMeans): Route[] {
  return [...settingRoutes(means), ...lookingRoutes(means), ...mailRoutes]
}

function settingRoutes({ serverMail }: MailboxMeans): Route[] {
  const can = { canServerSend: serverMail !== undefined }
  return [
    inShop(endpoints.listMailboxes, async (scope) => ({ items: await presentMailboxes(scope), ...can })),
    inShop(endpoints.createMailbox, async (scope, { body }) => {
      const { earlierDays, ...settings } = body
      return presentOne(scope, await addMailbox(scope, { settings, earlierDays }, can))
    }),
    inShop(endpoints.changeMailbox, async (scope, { params, body }) => {
      await changeMailbox(scope, mailboxOf(params), { settings: body, means: can })
      return presentOne(scope, mailboxOf(params))
    }),
    inShop(endpoints.removeMailbox, async (scope, { params }) => {
      await removeMailbox(scope, mailboxOf(params))
      return { done: true } as const
    }),
    inShop(endpoints.pauseMailbox, async (scope, { params, body }) => {
      await pauseMailbox(scope, mailboxOf(params), body.isPaused)
      return presentOne(scope, mailboxOf(params))
    }),
    inShop(endpoints.fetchMailboxNow, async (scope, { params }) => {
      await fetchNow(scope, mailboxOf(params))
      return presentOne(scope, mailboxOf(params))
    }),
  ]
}

async function presentOne(scope: Scope, id: string): Promise<MailboxItem> {
  const all = await presentMailboxes(scope)
  const found = all.find((one) => uuidOf('mailbox', one.id) === id)
  if (!found) throw new AppError('mailbox/not-found')
  return found
}

/** These ask other servers: no transaction is open meanwhile. */
function lookingRoutes(means: MailboxMeans): Route[] {
  return [
    open(endpoints.testMailbox, async ({ platform, caller }, { body }) => {
      if (!caller) throw new AppError('session/needed')
      const { open: settings, secrets: given } = splitSecrets(body.settings)
      const { mailboxId } = body
      const row =
        mailboxId === null
          ? undefined
          : await runInShop(platform, caller, (scope) => findMailbox(scope, uuidOf('mailbox', mailboxId)))
      if (mailboxId !== null && (!row || row.removedAt !== null)) throw new AppError('mailbox/not-found')
      // A kept secret goes to the servers that it was given for, and to no other.
      const kept = row && isSameServer(row, settings) ? openSecrets(platform.keys, row.sealedSecrets) : {}
      const secrets = joinSecrets(kept, given)
      const isKept = row !== undefined && secrets.refreshToken === kept.refreshToken
      const keepToken = async (refreshToken: string) => {
        if (!isKept) return
        const sealed = sealSecrets(platform.keys, joinSecrets(kept, { refreshToken }))
        await runInShop(platform, caller, (scope) => keepSecrets(scope, row, sealed))
      }
      return testMailbox(settings, secrets, { ...means, keepToken })
    }),
    open(endpoints.checkDeliverability, async ({ platform, caller }, { params, query }) => {
      if (!caller) throw new AppError('session/needed')
      const row = await runInShop(platform, caller, (scope) => findMailbox(scope, mailboxOf(params)))
      if (!row || row.removedAt !== null) throw new AppError('mailbox/not-found')
      const { sending } = row.settings
      const sendingHost = sending.kind === 'server' ? null : sending.host
      const { selector } = query
      return checkDeliverability(
        { address: row.address, sendingHost, ...(selector === undefined ? {} : { selector }) },
        means.askDns,
      )
    }),
  ]
}

const mailRoutes: Route[] = [
  inShop(endpoints.listMails, async (scope, { query }) => {
    const { cursor, limit, view, mailboxId } = query
    const filter = { view, ...(mailboxId === undefined ? {} : { mailboxId: uuidOf('mailbox', mailboxId) }) }
    const rows = await findMails(scope, { filter, after: decodeCursor(cursor), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: await presentMails(scope, shown),
      nextCursor: rows.length > limit && last ? encodeCursor({ at: last.storedAt, id: last.id }) : null,
    }
  }),
  inShop(endpoints.readMail, async (scope, { params }) =>
    presentDetail(scope, await mailThere(scope, mailOf(params))),
  ),
  inShop(endpoints.retryMail, async (scope, { params }) => {
    await retryMail(scope, mailOf(params))
    return itemOf(scope, mailOf(params))
  }),
  inShop(endpoints.listMailsOfCase, async (scope, { params }) => {
    const found = await findConversation(scope, uuidOf('case', params.id))
    if (!found) throw new AppError('case/not-found')
    return { items: await presentMails(scope, await listMailsOf(scope, found.id)) }
  }),
  open(endpoints.readMailFile, async ({ platform, caller, reply }, { params }) => {
    if (!caller) throw new AppError('session/needed')
    const { name, bytes } = await runInShop(platform, caller, (scope) => openFile(scope, params))
    // Never shown, never run: no browser opens what is told to be nothing in particular.
    reply
      .header('content-type', 'application/octet-stream')
      .header(
        'content-disposition',
        `attachment; filename="attachment"; filename*=UTF-8''${encodeName(name)}`,
      )
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
    await reply.send(bytes)
    return undefined
  }),
]

async function mailThere(scope: Scope, id: string) {
  const row = await findMail(scope, id)
  if (!row) throw new AppError('mail/not-found')
  return row
}

async function itemOf(scope: Scope, id: string): Promise<MailItem> {
  const [item] = await presentMails(scope, [await mailThere(scope, id)])
  if (!item) throw new Error('a mail was there a moment ago')
  return item
}

async function openFile(
  scope: Scope,
  params: { id: string; position: number },
): Promise<{ name: string; bytes: Buffer }> {
  const row = await mailThere(scope, mailOf(params))
  const file = (await listFiles(scope, row.id)).find(({ position }) => position === params.position)
  const bytes =
    file && (await openSealed(scope, { sealedContent: file.sealedContent, sealedFor: row.sealedFor }))
  if (!bytes) throw new AppError('mail/file-not-kept')
  const { files } = await presentDetail(scope, row)
  return { name: files.find(({ position }) => position === params.position)?.name ?? 'attachment', bytes }
}

/** RFC 5987. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
