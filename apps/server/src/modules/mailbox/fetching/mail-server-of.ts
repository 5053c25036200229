import type { MailboxSettings, MailProblem } from '@echoloop/contract'
import { z } from 'zod'
import type { ImapServer } from '../../../platform/imap/open-imap.ts'
import type { MailServer } from '../../../platform/mail/read-mail-url.ts'
import { askJson } from '../../../platform/outgoing/ask-json.ts'
import { findHost } from '../../../platform/outgoing/find-host.ts'
import type { MailboxSecrets } from '../mailbox-secrets.ts'

/** What an access token may be asked for, and where. */
export type MailboxRules = {
  /** Servers of a mailbox may be this machine or of a private network. */
  mayBePrivate: boolean
}

export type SignedIn =
  | { kind: 'signed'; auth: ImapServer['auth']; newRefreshToken?: string }
  | { kind: 'failed'; problem: MailProblem }

const tokenReply = z.object({
  access_token: z.string().min(1).max(20_000),
  refresh_token: z.string().max(20_000).optional(),
})

/** What signs in on a server: the password, or a fresh access token for the refresh token that is kept. */
export async function signInOf(
  settings: MailboxSettings,
  secrets: MailboxSecrets,
  { mayBePrivate }: MailboxRules,
): Promise<SignedIn> {
  const { signIn } = settings
  if (signIn.kind === 'password') {
    if (secrets.password === undefined) return { kind: 'failed', problem: 'secret-missing' }
    return { kind: 'signed', auth: { user: signIn.user, pass: secrets.password } }
  }
  if (secrets.refreshToken === undefined) return { kind: 'failed', problem: 'secret-missing' }
  const answer = await askJson({
    method: 'POST',
    url: signIn.tokenUrl,
    headers: {},
    form: {
      grant_type: 'refresh_token',
      refresh_token: secrets.refreshToken,
      client_id: signIn.clientId,
      ...(secrets.clientSecret === undefined ? {} : { client_secret: secrets.clientSecret }),
    },
    timeoutMs: 15_000,
    bytesMax: 100_000,
    mayBePrivate,
  })
  if (answer.kind === 'failed')
    return {
      kind: 'failed',
      problem: answer.reason === 'refused-address' ? 'private-address' : 'token-unreachable',
    }
  if (answer.status >= 400 && answer.status < 500) return { kind: 'failed', problem: 'token-refused' }
  const read = tokenReply.safeParse(answer.body)
  if (!read.success) return { kind: 'failed', problem: 'token-unreachable' }
  const { access_token: accessToken, refresh_token: newRefreshToken } = read.data
  return {
    kind: 'signed',
    auth: { user: signIn.user, accessToken },
    ...(newRefreshToken === undefined || newRefreshToken === secrets.refreshToken ? {} : { newRefreshToken }),
  }
}

const usualPorts = [25, 465, 587, 2525]

/** The own mail server of a mailbox, resolved and checked; none where it sends by the server of this Echoloop. `signIn`: as for fetching. */
export async function sendingServerOf(
  settings: MailboxSettings,
  { secrets, rules, signIn }: { secrets: MailboxSecrets; rules: MailboxRules; signIn(): Promise<SignedIn> },
): Promise<
  { kind: 'none' } | { kind: 'failed'; problem: MailProblem } | { kind: 'own'; server: MailServer }
> {
  const { sending } = settings
  if (sending.kind === 'server') return { kind: 'none' }
  const { host, port, security } = sending
  if (!rules.mayBePrivate && !usualPorts.includes(port)) return { kind: 'failed', problem: 'port-closed' }
  if (!rules.mayBePrivate && security === 'none') return { kind: 'failed', problem: 'unsafe-sign-in' }
  const found = await findHost(host, rules.mayBePrivate)
  if (found.kind !== 'found')
    return { kind: 'failed', problem: found.kind === 'private' ? 'private-address' : 'host-unknown' }
  const signed: SignedIn =
    sending.kind === 'own'
      ? await signIn()
      : secrets.sendingPassword === undefined
        ? { kind: 'failed', problem: 'secret-missing' }
        : { kind: 'signed', auth: { user: sending.user, pass: secrets.sendingPassword } }
  if (signed.kind === 'failed') return signed
  return {
    kind: 'own',
    server: {
      host: found.address,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      name: settings.address.split('@')[1] ?? 'localhost',
      auth: signed.auth,
      tls: { rejectUnauthorized: true, servername: host },
    },
  }
}
