import { type Platform, runInShop } from '../../platform/scope.ts'
import { type MailboxRules, type SignedIn, signInOf } from './fetching/mail-server-of.ts'
import { joinSecrets, openSecrets, sealSecrets } from './mailbox-secrets.ts'
import { findMailbox, keepSecrets, type MailboxRow, settingsOf } from './mailbox-store.ts'

type Who = { shopId: string; row: MailboxRow }

/**
 * Signs in as a mailbox, for fetching or for sending. Some servers give a new refresh token with each access token and
 * take the old one no more: the new one is kept before it is used, and whoever was refused with an old one that
 * somebody else has exchanged meanwhile tries once more with theirs.
 */
export async function signInAs(platform: Platform, who: Who, rules: MailboxRules): Promise<SignedIn> {
  const signed = await exchange(platform, who, rules)
  if (signed.kind === 'signed' || signed.problem !== 'token-refused') return signed
  const now = await runInShop(platform, systemOf(who), (scope) => findMailbox(scope, who.row.id))
  if (!now || now.removedAt !== null || now.version !== who.row.version) return signed
  const tokenOf = (row: MailboxRow) => openSecrets(platform.keys, row.sealedSecrets).refreshToken
  return tokenOf(now) === tokenOf(who.row) ? signed : exchange(platform, { ...who, row: now }, rules)
}

async function exchange(platform: Platform, who: Who, rules: MailboxRules): Promise<SignedIn> {
  const { row } = who
  const { keys } = platform
  const secrets = openSecrets(keys, row.sealedSecrets)
  const signed = await signInOf(settingsOf(row), secrets, rules)
  if (signed.kind === 'signed' && signed.newRefreshToken !== undefined) {
    const sealed = sealSecrets(keys, joinSecrets(secrets, { refreshToken: signed.newRefreshToken }))
    await runInShop(platform, systemOf(who), (scope) => keepSecrets(scope, row, sealed))
  }
  return signed
}

function systemOf({ shopId }: Who) {
  return { shopId, actor: { kind: 'system' } } as const
}
