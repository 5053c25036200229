import type { MailboxSettings, MailboxTest, MailProblem } from '@echoloop/contract'
import { faultOfImap } from '../../../platform/imap/imap-fault.ts'
import { withImap } from '../../../platform/imap/open-imap.ts'
import { createMailer, type Mailer } from '../../../platform/mail/create-mailer.ts'
import type { MailOutcome } from '../../../platform/mail/mail-outcome.ts'
import { problemOf } from '../answering/identities.ts'
import { type MailboxRules, type SignedIn, sendingServerOf, signInOf } from '../fetching/mail-server-of.ts'
import { hasSecrets, type MailboxSecrets } from '../mailbox-secrets.ts'

export type TestRules = MailboxRules & {
  serverMail: Mailer | undefined
  /** Left out where the settings are not kept. */
  keepToken?(refreshToken: string): Promise<void>
}

const timeouts = { stepMs: 10_000, wholeMs: 25_000 }
const foldersMax = 200

/**
 * Signs in on both sides at once, looks, and changes nothing there. Never throws for what a server does. One sign-in
 * serves both sides, since some servers take a refresh token once only; `keepToken` is told the new one.
 */
export async function testMailbox(
  settings: MailboxSettings,
  secrets: MailboxSecrets,
  rules: TestRules,
): Promise<MailboxTest> {
  const signed = hasSecrets({ ...settings, sending: { kind: 'server' } }, secrets)
    ? await signInOf(settings, secrets, rules)
    : ({ kind: 'failed', problem: 'secret-missing' } as const)
  if (signed.kind === 'signed' && signed.newRefreshToken !== undefined)
    await rules.keepToken?.(signed.newRefreshToken)
  const [fetching, sending] = await Promise.all([
    testFetching(settings, signed, rules),
    testSending(settings, { secrets, rules, signIn: async () => signed }),
  ])
  return { fetching, sending }
}

type FetchingSide = MailboxTest['fetching']

async function testFetching(
  settings: MailboxSettings,
  signed: SignedIn,
  rules: TestRules,
): Promise<FetchingSide> {
  const bad = (problem: MailProblem, folders: string[] = []): FetchingSide => {
    return { isGood: false, problem, code: null, folders, mails: null, canIdle: false }
  }
  if (signed.kind === 'failed') return bad(signed.problem)
  const { mayBePrivate } = rules
  try {
    return await withImap(
      { ...settings.imap, auth: signed.auth },
      { mayBePrivate, timeouts },
      async (client) => {
        const folders = (await client.list()).map(({ path }) => path).slice(0, foldersMax)
        const { afterReading } = settings
        if (!isThere(folders, settings.folder)) return bad('folder-missing', folders)
        if (afterReading.kind === 'move' && !isThere(folders, afterReading.to))
          return bad('move-folder-missing', folders)
        const { messages } = await client.status(settings.folder, { messages: true })
        const canIdle = client.capabilities.has('IDLE')
        return { isGood: true, problem: null, code: null, folders, mails: messages ?? null, canIdle }
      },
    )
  } catch (error) {
    return bad(faultOfImap(error))
  }
}

function isThere(folders: readonly string[], wanted: string): boolean {
  return folders.some(
    (one) => one === wanted || (one.toUpperCase() === 'INBOX' && wanted.toUpperCase() === 'INBOX'),
  )
}

type SendingSide = { secrets: MailboxSecrets; rules: TestRules; signIn(): Promise<SignedIn> }

async function testSending(settings: MailboxSettings, side: SendingSide): Promise<MailboxTest['sending']> {
  const { rules } = side
  const found = await sendingServerOf(settings, side)
  if (found.kind === 'failed') return { isGood: false, problem: found.problem, code: null }
  const mailer =
    found.kind === 'none'
      ? rules.serverMail
      : createMailer({ server: found.server, address: settings.address, timeouts })
  return mailer ? sideOf(await mailer.check()) : { isGood: false, problem: 'no-server', code: null }
}

function sideOf(outcome: MailOutcome): MailboxTest['sending'] {
  if (outcome.kind === 'accepted') return { isGood: true, problem: null, code: null }
  if (outcome.kind === 'unreachable')
    return { isGood: false, problem: problemOf(outcome.fault), code: outcome.code }
  return { isGood: false, problem: 'other', code: outcome.kind === 'unknown' ? null : outcome.code }
}
