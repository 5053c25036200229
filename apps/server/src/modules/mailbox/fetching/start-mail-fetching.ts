import type { MailProblem } from '@echoloop/contract'
import { faultOfImap, ImapError } from '../../../platform/imap/imap-fault.ts'
import { shopsWithWork } from '../../../platform/jobs/shops-with-work.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { mailboxStage } from '../mail-stage.ts'
import { joinSecrets, openSecrets, sealSecrets } from '../mailbox-secrets.ts'
import { keepSecrets, type MailboxRow, settingsOf } from '../mailbox-store.ts'
import { claimMailbox, endClaim, type FetchClaim } from './claim-store.ts'
import { fetchMailbox } from './fetch-mailbox.ts'
import { type MailboxRules, signInOf } from './mail-server-of.ts'

export type FetchingOptions = MailboxRules & {
  /** How long a connection waits for new mail before it ends; the next round begins at once after news. */
  waitMs?: number
  timeouts?: { stepMs: number; wholeMs: number }
}

/** Mailboxes that one worker reads at the same time, and of these, how many wait for news. */
const lanes = 24
const waitersMax = 16
const lookMs = 1000

/** Reads mailboxes beside the other work until it is stopped: each in a connection of its own, so that a slow server holds up no other. */
export function startMailFetching(platform: Platform, options: FetchingOptions): { stop(): Promise<void> } {
  const running = new Set<Promise<number>>()
  let isStopping = false
  let wake = () => {}
  const begin = async (): Promise<void> => {
    while (running.size < lanes && !isStopping) {
      const waitMs = running.size < waitersMax ? (options.waitMs ?? 55_000) : 0
      const found = await claimNext(platform)
      if (!found) return
      const run = runFetch(platform, found, { ...options, waitMs, isStopping: () => isStopping }).finally(
        () => {
          running.delete(run)
        },
      )
      running.add(run)
    }
  }
  const loop = (async () => {
    while (!isStopping) {
      await begin().catch((error: unknown) =>
        platform.log.warn({ err: error }, 'mailboxes are looked at again'),
      )
      if (isStopping) break
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, lookMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return {
    async stop() {
      isStopping = true
      wake()
      await loop
      await Promise.all(running)
    },
  }
}

/** One round over all mailboxes that are due, one after the other. Returns how many mails were new. */
export async function fetchDueMailboxes(platform: Platform, options: FetchingOptions): Promise<number> {
  let stored = 0
  for (let found = await claimNext(platform); found; found = await claimNext(platform))
    stored += await runFetch(platform, found, { ...options, waitMs: 0, isStopping: () => false })
  return stored
}

type Found = { shopId: string; claim: FetchClaim; row: MailboxRow }

async function claimNext(platform: Platform): Promise<Found | undefined> {
  for (const shopId of await platform.database.unscoped((db) => shopsWithWork(db, mailboxStage))) {
    const found = await inShop(platform, shopId, claimMailbox)
    if (found) return { shopId, ...found }
  }
  return undefined
}

type Running = FetchingOptions & { waitMs: number; isStopping(): boolean }

/** One connection from claim to end. What goes wrong is said at the mailbox, and tried again later. */
async function runFetch(platform: Platform, found: Found, options: Running): Promise<number> {
  const { shopId, row, claim } = found
  let stored = 0
  let problem: MailProblem | null = null
  try {
    const { keys } = platform
    const secrets = openSecrets(keys, row.sealedSecrets)
    const signed = await signInOf(settingsOf(row), secrets, options)
    if (signed.kind === 'failed') problem = signed.problem
    else {
      if (signed.newRefreshToken !== undefined) await keepToken(platform, found, signed.newRefreshToken)
      const rules = { mayBePrivate: options.mayBePrivate, timeouts: options.timeouts }
      stored = await fetchMailbox(platform, { ...options, shopId, row, claim, auth: signed.auth, rules })
    }
  } catch (error) {
    problem = error instanceof ImapError ? error.fault : faultOfImap(error)
    platform.log.warn({ err: error, mailboxId: row.id, problem }, 'a mailbox could not be read')
  }
  const failures = row.failures
  await inShop(platform, shopId, (scope) =>
    endClaim(scope, claim, { problem, failures, isHurried: options.waitMs > 0 }),
  )
  return stored
}

/** Some servers give a new refresh token with each access token, and take the old one no more. */
async function keepToken(platform: Platform, { shopId, row }: Found, refreshToken: string): Promise<void> {
  const { keys } = platform
  const sealedSecrets = sealSecrets(keys, joinSecrets(openSecrets(keys, row.sealedSecrets), { refreshToken }))
  await inShop(platform, shopId, (scope) => keepSecrets(scope, row, sealedSecrets))
}

function inShop<T>(platform: Platform, shopId: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  return runInShop(platform, { shopId, actor: { kind: 'system' } }, work)
}
