import type { MailProblem } from '@echoloop/contract'
import { faultOfImap, ImapError } from '../../../platform/imap/imap-fault.ts'
import { shopsWithWork } from '../../../platform/jobs/shops-with-work.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { mailboxStage } from '../mail-stage.ts'
import type { MailboxRow } from '../mailbox-store.ts'
import { signInAs } from '../sign-in-as.ts'
import { claimMailbox, endClaim, type FetchClaim, holdClaim, signMs } from './claim-store.ts'
import { type Fetched, fetchMailbox } from './fetch-mailbox.ts'
import { closeLine, type MailLines, openLine } from './mail-line.ts'
import type { MailboxRules } from './mail-server-of.ts'

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
  const lines: MailLines = new Map()
  let isStopping = false
  let wake = () => {}
  const begin = async (): Promise<void> => {
    while (running.size < lanes && !isStopping) {
      const waitMs = running.size < waitersMax ? (options.waitMs ?? 55_000) : 0
      const found = await claimNext(platform)
      if (!found) return
      const round = { ...options, lines, waitMs, isStopping: () => isStopping }
      const run = runFetch(platform, found, round).finally(() => {
        running.delete(run)
      })
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

/**
 * One round over all mailboxes that are due, one after the other. Returns how many mails were new. `lines`: what is
 * remembered of those that broke, from round to round.
 */
export async function fetchDueMailboxes(
  platform: Platform,
  { lines = new Map(), ...options }: FetchingOptions & { lines?: MailLines },
): Promise<number> {
  let stored = 0
  for (let found = await claimNext(platform); found; found = await claimNext(platform))
    stored += await runFetch(platform, found, { ...options, lines, waitMs: 0, isStopping: () => false })
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

type Running = FetchingOptions & { lines: MailLines; waitMs: number; isStopping(): boolean }

/** One connection from claim to end. What goes wrong is said at the mailbox, and tried again later. */
async function runFetch(platform: Platform, found: Found, options: Running): Promise<number> {
  const { shopId, row, claim } = found
  let fetched: Fetched = { stored: 0, hasWaited: false }
  let problem: MailProblem | null = null
  const line = openLine(options.lines, row.id)
  const signs = setInterval(() => void giveSign(platform, found), signMs)
  try {
    const signed = await signInAs(platform, { shopId, row }, options)
    if (signed.kind === 'failed') problem = signed.problem
    else {
      const rules = { mayBePrivate: options.mayBePrivate, timeouts: options.timeouts }
      const { auth } = signed
      fetched = await fetchMailbox(platform, { ...options, shopId, row, claim, line, auth, rules })
    }
  } catch (error) {
    problem = error instanceof ImapError ? error.fault : faultOfImap(error)
    platform.log.warn({ err: error, mailboxId: row.id, problem }, 'a mailbox could not be read')
  }
  clearInterval(signs)
  closeLine(options.lines, row.id, problem !== null)
  const { hasProgress } = line
  const end = { problem, failures: row.failures, hasProgress, isHurried: fetched.hasWaited }
  await inShop(platform, shopId, (scope) => endClaim(scope, claim, end))
  return fetched.stored
}

/** One that is left out does no harm: whoever has lost the mailbox stores nothing more. */
async function giveSign(platform: Platform, { shopId, claim }: Found): Promise<void> {
  await inShop(platform, shopId, (scope) => holdClaim(scope, claim)).catch((error: unknown) =>
    platform.log.warn({ err: error, mailboxId: claim.mailboxId }, 'a mailbox may be taken by another worker'),
  )
}

function inShop<T>(platform: Platform, shopId: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  return runInShop(platform, { shopId, actor: { kind: 'system' } }, work)
}
