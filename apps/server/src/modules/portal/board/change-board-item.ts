import { type BoardState, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { prepareText } from '../../feedback/index.ts'
import { linkVoices } from '../../improvements/index.ts'
import { audit } from '../../shops/index.ts'
import {
  type ItemChange,
  lockItems,
  pointMerged,
  recountItems,
  updateItem,
  voicesOfItem,
} from './board-item-store.ts'
import { readItem } from './board-queries.ts'
import { isShown } from './board-states.ts'
import { tellShipped } from './tell-shipped.ts'
import { moveAll } from './vote-store.ts'

export type BoardDecision = { decision: 'publish'; title?: string } | { decision: 'refuse'; code: string }

/** Lets a suggestion on the board, or keeps it off by a published rule. Deciding the same again changes nothing. */
export async function decideBoardItem(scope: Scope, id: string, verdict: BoardDecision): Promise<void> {
  const [item] = await lockItems(scope, [id])
  if (!item || item.state === 'merged') throw new AppError('board/not-shown')
  if (verdict.decision === 'refuse') {
    await updateItem(scope, id, { state: 'refused', code: verdict.code })
  } else {
    const { text, erasedAt } = await readItem(scope, id)
    if (erasedAt || text === null) throw new AppError('feedback/erased')
    const state = isShown(item.state) ? item.state : 'open'
    const title = verdict.title === undefined ? item.title : masked(verdict.title)
    await updateItem(scope, id, { state, title, code: null, shownAt: item.shownAt ?? scope.now })
  }
  await tellChange(scope, id, `board-item.${verdict.decision === 'publish' ? 'published' : 'refused'}`)
}

export type BoardChange = {
  title?: string
  state?: BoardState
  reason?: string
  planId?: string | null
  answer?: string | null
}

/**
 * Changes what everybody reads of a suggestion. Declining needs a reason. Linking a plan links all who wrote, so that
 * they are told when it ships, and makes an open suggestion a planned one.
 */
export async function changeBoardItem(scope: Scope, id: string, change: BoardChange): Promise<void> {
  const [item] = await lockItems(scope, [id])
  if (!item || !isShown(item.state)) throw new AppError('board/not-shown')
  const state = change.state ?? (change.planId && item.state === 'open' ? 'planned' : item.state)
  if (state === 'declined' && !(change.reason ?? item.reason)) refuseWithoutReason()
  if (change.planId) {
    const feedbackIds = (await voicesOfItem(scope, id)).map((one) => toPublicId('feedback', one))
    await linkVoices(scope, uuidOf('plan', change.planId), { feedbackIds })
  }
  await updateItem(scope, id, {
    state,
    ...(change.title === undefined ? {} : { title: masked(change.title) }),
    ...(change.reason === undefined ? {} : { reason: masked(change.reason) }),
    ...planOf(change),
    ...answerOf(scope, change),
  })
  if (state === 'shipped' && item.state !== 'shipped') await tellShipped(scope, { itemId: id, planId: null })
  await tellChange(scope, id, 'board-item.changed')
}

function refuseWithoutReason(): never {
  const code = 'board/reason-needed'
  throw new AppError(code, {}, { fields: [{ path: 'reason', code }] })
}

function planOf({ planId }: BoardChange): ItemChange {
  return planId === undefined ? {} : { planId: planId === null ? null : uuidOf('plan', planId) }
}

function answerOf(scope: Scope, { answer }: BoardChange): ItemChange {
  if (answer === undefined) return {}
  if (answer === null) return { answer: null, answeredAt: null }
  return { answer: masked(answer), answeredAt: scope.now }
}

/** Everybody reads it: numbers and addresses of people are blanked out as in voices. */
function masked(text: string): string {
  return prepareText({ text }).text ?? text
}

/**
 * Merges one suggestion into another: votes, followers and comments move, and so do those merged into it before. The
 * one who wrote it is linked to the plan of the other. Refuses to merge a suggestion into itself or what is not shown.
 */
export async function mergeBoardItems(
  scope: Scope,
  { from, into }: { from: string; into: string },
): Promise<void> {
  if (from === into) throw new AppError('board/cannot-merge')
  const items = await lockItems(scope, [from, into])
  const source = items.find(({ id }) => id === from)
  const target = items.find(({ id }) => id === into)
  if (!source || !target || source.state === 'merged' || !isShown(target.state))
    throw new AppError('board/cannot-merge')
  if (source.planId && source.planId !== target.planId && source.state === 'shipped')
    throw new AppError('board/cannot-merge')
  await moveAll(scope, { from, into })
  await pointMerged(scope, { from, into })
  await updateItem(scope, from, { state: 'merged', mergedInto: into })
  await recountItems(scope, [from, into])
  if (target.planId && target.state !== 'shipped') {
    const feedbackIds = [toPublicId('feedback', source.feedbackId)]
    await linkVoices(scope, target.planId, { feedbackIds })
  }
  await tellChange(scope, from, 'board-item.merged')
}

async function tellChange(scope: Scope, id: string, action: string): Promise<void> {
  await audit(scope, { action, subject: toPublicId('boardItem', id) })
  await scope.tellLive({ kind: 'portal.changed' })
}
