import type { MailboxSettings } from '@echoloop/contract'
import { z } from 'zod'
import type { Keys } from '../../platform/crypto/keys.ts'

/** What signs in on both sides. Kept sealed, given to nobody. */
const secretsSchema = z.object({
  password: z.string().optional(),
  clientSecret: z.string().optional(),
  refreshToken: z.string().optional(),
  sendingPassword: z.string().optional(),
})

export type MailboxSecrets = z.output<typeof secretsSchema>

/** Settings as they may be stored and shown, and the secrets that stood in them. */
export function splitSecrets(settings: MailboxSettings): { open: MailboxSettings; secrets: MailboxSecrets } {
  const { signIn, sending } = settings
  const secrets: MailboxSecrets = {}
  if (signIn.kind === 'password') secrets.password = signIn.password
  else {
    secrets.clientSecret = signIn.clientSecret
    secrets.refreshToken = signIn.refreshToken
  }
  if (sending.kind === 'own-user') secrets.sendingPassword = sending.password
  const openSignIn =
    signIn.kind === 'password'
      ? { kind: signIn.kind, user: signIn.user }
      : { kind: signIn.kind, user: signIn.user, tokenUrl: signIn.tokenUrl, clientId: signIn.clientId }
  const openSending =
    sending.kind === 'own-user'
      ? {
          kind: sending.kind,
          host: sending.host,
          port: sending.port,
          security: sending.security,
          user: sending.user,
        }
      : sending
  return { open: { ...settings, signIn: openSignIn, sending: openSending }, secrets }
}

/** New secrets over those that are kept: what is left out stays. */
export function joinSecrets(kept: MailboxSecrets, given: MailboxSecrets): MailboxSecrets {
  return secretsSchema.parse({
    ...kept,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  })
}

/** Whether all is there that signing in needs. */
export function hasSecrets({ signIn, sending }: MailboxSettings, secrets: MailboxSecrets): boolean {
  const canFetch = signIn.kind === 'password' ? secrets.password : secrets.refreshToken
  return canFetch !== undefined && (sending.kind !== 'own-user' || secrets.sendingPassword !== undefined)
}

export function sealSecrets(keys: Keys, secrets: MailboxSecrets): Buffer {
  return keys.seal(Buffer.from(JSON.stringify(secrets)))
}

export function openSecrets(keys: Keys, sealed: Buffer | null): MailboxSecrets {
  return sealed === null ? {} : secretsSchema.parse(JSON.parse(keys.open(sealed).toString()))
}
