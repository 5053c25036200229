import { toPublicId } from '@echoloop/contract'
import { renderTaskMail } from '@echoloop/storefront'
import { shopsWithWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Mailer } from '../../../platform/mail/create-mailer.ts'
import type { Letter } from '../../../platform/mail/letter.ts'
import type { MailOutcome } from '../../../platform/mail/mail-outcome.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { nextTry } from '../../outreach/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { outsideWords } from './outside-words.ts'
import { findPartner } from './partner-store.ts'
import { linkOf } from './task-link.ts'
import {
  type ClaimedMail,
  claimTaskMail,
  endTaskMail,
  giveUpForgotten,
  type MailEnd,
  putTaskMailBack,
  taskMailStage,
} from './task-mail-store.ts'
import { isFinished } from './task-step.ts'
import { addTaskEntry, lockTask } from './task-store.ts'

export type TaskMailing = { mail: Mailer; publicUrl: string; isStopping?: () => boolean }

const perRound = 20
/** Nothing takes nearly as long as this to hand over one letter: whoever took it is gone. */
const forgottenAfterMs = 10 * 60_000

/**
 * Sends the links of tasks to partners, each at most once: a mail is marked and committed, handed over, and its end is
 * written down. What a server surely did not take is tried again for three days; an answer that got lost is called
 * unknown and left to a person. Returns how many were taken.
 */
export async function sendTaskMails(platform: Platform, mailing: TaskMailing): Promise<number> {
  let taken = 0
  for (const shopId of await platform.database.unscoped((db) => shopsWithWork(db, taskMailStage))) {
    for (let turn = 0; turn < perRound && !mailing.isStopping?.(); turn++) {
      const outcome = await sendOne(platform, mailing, shopId)
      if (outcome === 'nothing') break
      taken += 1
      // A server that cannot be reached cannot be reached for the next one either.
      if (outcome === 'unreachable') break
    }
  }
  return taken
}

type Packed = { claim: ClaimedMail; letter: Letter | undefined }

async function sendOne(
  platform: Platform,
  mailing: TaskMailing,
  shopId: string,
): Promise<'nothing' | 'one' | 'unreachable'> {
  const who = { shopId, actor: { kind: 'system' } } as const
  const packed = await runInShop(platform, who, (scope) => pack(scope, mailing))
  if (!packed) return 'nothing'
  const { claim, letter } = packed
  if (!letter) return 'one'
  const outcome = await mailing.mail.send(letter)
  await runInShop(platform, who, (scope) => settle(scope, claim, outcome))
  return outcome.kind === 'unreachable' ? 'unreachable' : 'one'
}

/** Takes one and writes its letter; a task that needs none any more ends here. */
async function pack(scope: Scope, { mail, publicUrl }: TaskMailing): Promise<Packed | undefined> {
  await giveUpForgotten(scope, new Date(scope.now.getTime() - forgottenAfterMs))
  const claim = await claimTaskMail(scope)
  if (!claim) return undefined
  const task = await lockTask(scope, claim.id)
  const partner = task?.partnerId ? await findPartner(scope, task.partnerId) : undefined
  if (!task || isFinished(task.state) || !partner?.email) {
    await end(scope, claim, { state: 'failed', reason: partner?.email ? 'finished' : 'no-address' })
    return { claim, letter: undefined }
  }
  const { token } = await linkOf(scope, task)
  const shop = await readShopRow(scope)
  const words = await outsideWords(scope, task)
  const { subject, text, html } = renderTaskMail(
    { language: partner.language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
    {
      ...words,
      dueAt: task.dueAt.toISOString(),
      askedBy: task.createdByName,
      asked: partner.name,
      url: `${publicUrl}/task/${token}?lang=${partner.language}`,
    },
  )
  const letter = {
    // Stays the same when it is tried again, so that a mailbox can tell it from a second letter.
    messageId: `${toPublicId('task', task.id)}.${task.version}@${mail.address.split('@')[1] ?? 'localhost'}`,
    from: { name: shop.name, address: mail.address },
    to: { name: partner.name, address: partner.email },
    subject,
    text,
    html,
    language: partner.language,
  }
  return { claim, letter }
}

async function settle(scope: Scope, claim: ClaimedMail, outcome: MailOutcome): Promise<void> {
  if (outcome.kind === 'accepted') return end(scope, claim, { state: 'sent', reason: null })
  if (outcome.kind === 'refused') return end(scope, claim, { state: 'failed', reason: outcome.code })
  if (outcome.kind === 'unknown') return end(scope, claim, { state: 'unknown', reason: 'answer-lost' })
  const reason = outcome.kind === 'later' ? outcome.code : outcome.fault
  const { firstTriedAt } = claim
  const notBefore = nextTry({ attempts: claim.attempts + 1, firstTriedAt, now: scope.now })
  if (notBefore) await putTaskMailBack(scope, claim, { notBefore, reason })
  else await end(scope, claim, { state: 'failed', reason })
}

async function end(scope: Scope, claim: ClaimedMail, how: MailEnd): Promise<void> {
  if (!(await endTaskMail(scope, claim, how))) return
  const kind = how.state === 'sent' ? 'mailed' : 'mail-failed'
  const detail = how.reason === null ? {} : { reason: how.reason }
  await addTaskEntry(scope, claim.id, { kind, detail, by: { kind: 'system', id: null, name: null } })
  await scope.tellLive({ kind: 'task.changed', id: toPublicId('task', claim.id) })
}
