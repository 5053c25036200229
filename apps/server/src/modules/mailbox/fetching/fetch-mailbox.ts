import type { ImapFlow } from 'imapflow'
import { ImapError } from '../../../platform/imap/imap-fault.ts'
import type { ImapServer } from '../../../platform/imap/open-imap.ts'
import { type ImapRules, withImap } from '../../../platform/imap/open-imap.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import type { MailboxRow } from '../mailbox-store.ts'
import { settingsOf } from '../mailbox-store.ts'
import { holdClaim } from './claim-store.ts'
import { type FetchingNew, fetchNew } from './fetch-new.ts'

export type Fetching = Omit<FetchingNew, 'hasNews'> & {
  auth: ImapServer['auth']
  rules: ImapRules
  /** Waits for new mail this long before the connection ends; 0: not at all. */
  waitMs: number
}

/** What came of it. `hasWaited`: the server was asked to say when something comes. */
export type Fetched = { stored: number; hasWaited: boolean }

/**
 * Brings in what is new in a mailbox. What was looked at is written down in the transaction that stores it, so that a
 * cut at any moment costs nothing but fetching again. Throws an `ImapError`.
 */
export function fetchMailbox(platform: Platform, fetching: Fetching): Promise<Fetched> {
  const settings = settingsOf(fetching.row)
  const server = { ...settings.imap, auth: fetching.auth }
  return withImap(server, fetching.rules, async (client) => {
    const { afterReading } = settings
    const lock = await client
      .getMailboxLock(settings.folder, { readOnly: afterReading.kind === 'leave' })
      .catch((error: unknown) => {
        throw client.usable ? new ImapError('folder-missing', { cause: error }) : error
      })
    try {
      return await fetchAndWait(platform, client, fetching)
    } finally {
      lock.release()
    }
  })
}

async function fetchAndWait(platform: Platform, client: ImapFlow, fetching: Fetching): Promise<Fetched> {
  const stored = await fetchNew(platform, client, fetching)
  if (fetching.waitMs === 0 || fetching.isStopping() || !client.capabilities.has('IDLE'))
    return { stored, hasWaited: false }
  const isNews = await waitForNews(client, fetching)
  const row = isNews ? await stillOurs(platform, fetching) : undefined
  const late = row ? await fetchNew(platform, client, { ...fetching, row, hasNews: true }) : 0
  return { stored: stored + late, hasWaited: true }
}

/** True when the server says that something came. */
async function waitForNews(client: ImapFlow, { waitMs, isStopping }: Fetching): Promise<boolean> {
  let isNews = false
  client.once('exists', () => {
    isNews = true
  })
  void client.idle().catch(() => false)
  for (let waited = 0; waited < waitMs && !isNews && !isStopping() && client.usable; waited += 250)
    await new Promise((resolve) => setTimeout(resolve, 250))
  if (!client.usable) throw new ImapError('dropped')
  return isNews
}

async function stillOurs(
  platform: Platform,
  { shopId, claim, row }: Fetching,
): Promise<MailboxRow | undefined> {
  return runInShop(platform, { shopId, actor: { kind: 'system' } }, async (scope) => {
    if (!(await holdClaim(scope, claim))) return undefined
    const { lastUid, uidValidity } = await scope.db
      .selectFrom('mailbox')
      .select(['lastUid', 'uidValidity'])
      .where('shopId', '=', shopId)
      .where('id', '=', claim.mailboxId)
      .executeTakeFirstOrThrow()
    return { ...row, lastUid, uidValidity }
  })
}
