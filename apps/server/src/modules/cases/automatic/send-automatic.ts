import { AppError } from '../../../platform/app-error.ts'
import { attempt } from '../../../platform/database/attempt.ts'
import type { Scope } from '../../../platform/scope.ts'
import { consentOf, personOf } from '../../customers/index.ts'
import { type Doors, reachOf } from '../../outreach/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { stateChanges } from '../case-state.ts'
import { lockCase } from '../case-store.ts'
import { changeCase } from '../change-case.ts'
import { openCase } from '../open-case.ts'
import { publicationOf } from '../replies/answered-voices.ts'
import { chooseWays, usualWay } from '../replies/choose-ways.ts'
import { sendReply } from '../replies/send-reply.ts'
import { publishReply } from '../reply-to-feedback.ts'
import { automaticAuthor } from './automatic-author.ts'
import { readAutomaticVoices } from './automatic-voice.ts'
import { stopOfSituation, stopOfState } from './judge-voice.ts'
import { hasOpenCase } from './look-at-voices.ts'
import { nextOpen } from './next-open.ts'
import {
  type AutomaticReplyChange,
  type AutomaticReplyRow,
  changeAutomaticReply,
  listDueReplies,
} from './reply-store.ts'
import { findRule } from './rule-store.ts'

/**
 * Lets replies go whose undo delay is over, by the doors that people use: each exactly once, since sending it and
 * writing it down commit together. All guards are asked again. The caller holds the shop's automatic replies.
 */
export async function sendAutomatic(
  scope: Scope,
  { doors, limit }: { doors: Doors; limit: number },
): Promise<number> {
  const due = await listDueReplies(scope, limit)
  for (const reply of due) await changeAutomaticReply(scope, reply.id, await outcomeOf(scope, reply, doors))
  if (due.length > 0) await scope.tellLive({ kind: 'automatic.changed' })
  return due.length
}

async function outcomeOf(
  scope: Scope,
  reply: AutomaticReplyRow,
  doors: Doors,
): Promise<AutomaticReplyChange> {
  const rule = await findRule(scope, reply.ruleId)
  const reason = await reasonAgainst(scope, reply, rule)
  if (reason !== null || !rule) return { state: 'stopped', reason, endedAt: scope.now }
  const { timeZone } = await readShopRow(scope)
  const opensAt = nextOpen(scope.now, { ...rule.guards, timeZone })
  if (opensAt > scope.now) return { leavesAt: opensAt }
  try {
    const sent = await attempt(scope.db, () => send(scope, reply, { doors, ruleName: rule.name }))
    return { state: 'sent', endedAt: scope.now, ...sent }
  } catch (error) {
    // A refusal is an answer: the way is closed. Anything else is tried again.
    if (error instanceof AppError) return { state: 'failed', reason: error.code, endedAt: scope.now }
    throw error
  }
}

/** What has changed since it was written, and stands against it now. A person's approval stands above the switch only. */
async function reasonAgainst(
  scope: Scope,
  reply: AutomaticReplyRow,
  rule: Awaited<ReturnType<typeof findRule>>,
): Promise<string | null> {
  if (reply.approvedAt === null && (!rule?.isOn || rule.removedAt !== null)) return 'switched-off'
  const [voice] = await readAutomaticVoices(scope, [reply.feedbackId])
  if (!voice) return 'erased'
  if (voice.version !== reply.feedbackVersion) return 'edited'
  const people = voice.customerId === null ? [] : (await personOf(scope, voice.customerId)).customerIds
  const facts = { at: scope.now, hasOpenCase: await hasOpenCase(scope, people) }
  const stop = stopOfState(voice) ?? stopOfSituation(voice, facts)
  if (stop !== undefined) return stop
  return reply.way === 'private' && (await wantsNothing(scope, voice.customerId)) ? 'no-consent' : null
}

/** A person's own answer goes to whoever asked; thanks that nobody asked for go to nobody who wants no letters. */
async function wantsNothing(scope: Scope, customerId: string | null): Promise<boolean> {
  return customerId !== null && (await consentOf(scope, customerId)).notices === 'withdrawn'
}

type Leaving = { doors: Doors; ruleName: string | null }

function send(scope: Scope, reply: AutomaticReplyRow, leaving: Leaving): Promise<AutomaticReplyChange> {
  return reply.way === 'public' ? sendInPublic(scope, reply) : sendInPrivate(scope, reply, leaving.doors)
}

async function sendInPublic(scope: Scope, reply: AutomaticReplyRow): Promise<AutomaticReplyChange> {
  const { feedbackId, text } = reply
  const replyId = await publishReply(scope, {
    feedbackId,
    text,
    ...automaticAuthor(reply),
    createdAt: scope.now,
  })
  return { replyId }
}

/** A private reply needs a case, so that whoever answers it is heard; nobody has to see to it until then. */
async function sendInPrivate(
  scope: Scope,
  reply: AutomaticReplyRow,
  doors: Doors,
): Promise<AutomaticReplyChange> {
  const { feedbackId, customerId, text, templateId } = reply
  const voice = await publicationOf(scope, feedbackId)
  if (!voice || customerId === null) throw new AppError('reply/no-person')
  const ways = chooseWays({ ...voice, kind: 'message' }, (await reachOf(scope, customerId, doors)).ways)
  const channel = usualWay({ ...voice, kind: 'message' }, ways)
  if (channel === null || channel === 'public') throw new AppError('reply/no-person')
  const caseId = await openCase(scope, { feedbackIds: [feedbackId], origin: 'rule', gather: 'none' })
  const caseReplyId = await sendReply(
    scope,
    {
      caseId,
      feedbackId,
      channel,
      text,
      templateId,
      sendAnyway: true,
      key: `automatic ${reply.id}`,
      author: automaticAuthor(reply),
    },
    doors,
  )
  const before = await lockCase(scope, caseId)
  await changeCase(scope, before, stateChanges(before, 'closed', scope.now), {
    kind: 'state',
    detail: { from: before.state, to: 'closed', because: 'automatic' },
  })
  return { caseReplyId }
}
