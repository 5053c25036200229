import { type CaseReply, type CaseReplyState, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { type MessageProgress, progressOf } from '../../outreach/index.ts'
import { isAutomatic } from '../automatic/automatic-author.ts'
import { type CaseReplyRow, listReplyVersions, type ReplyVersionRow } from './case-reply-store.ts'
import { mayRetry } from './change-reply.ts'

/** Replies with what became of each, oldest first as they come in. */
export async function presentCaseReplies(scope: Scope, rows: readonly CaseReplyRow[]): Promise<CaseReply[]> {
  const ids = rows.map(({ id }) => id)
  const versions = ids.length === 0 ? [] : await listReplyVersions(scope, ids)
  const messages = await progressOf(
    scope,
    rows.flatMap(({ messageId }) => (messageId === null ? [] : [messageId])),
  )
  return rows.map((row) =>
    present(row, {
      now: scope.now,
      versions: versions.filter(({ replyId }) => replyId === row.id),
      message: row.messageId === null ? undefined : messages.get(row.messageId),
    }),
  )
}

function present(
  row: CaseReplyRow,
  {
    now,
    versions,
    message,
  }: { now: Date; versions: ReplyVersionRow[]; message: MessageProgress | undefined },
): CaseReply {
  const state = stateOf(row, message, now)
  const isHere = state === 'scheduled' || state === 'waiting'
  const isLookedUp = state === 'sent' && (row.channel === 'public' || row.channel === 'page')
  return {
    id: toPublicId('caseReply', row.id),
    channel: row.channel,
    state,
    text: row.text,
    byName: row.authorName,
    isAutomatic: isAutomatic(row),
    feedbackId: row.feedbackId && toPublicId('feedback', row.feedbackId),
    writtenAt: row.writtenAt.toISOString(),
    leavesAt: row.leavesAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    deliveredAt: message?.deliveredAt?.toISOString() ?? null,
    readAt: message?.readAt?.toISOString() ?? null,
    editedAt: row.editedAt?.toISOString() ?? null,
    reason: state === 'waiting' ? (message?.reason ?? row.reason) : row.reason,
    attempts: message?.attempts ?? 0,
    nextTryAt: state === 'waiting' ? (message?.notBefore.toISOString() ?? null) : null,
    mayCancel: isHere,
    mayEdit: isHere || isLookedUp,
    mayRetry: mayRetry(row),
    versions: versions.map(({ version, text, replacedAt }) => ({
      version,
      text,
      replacedAt: replacedAt.toISOString(),
    })),
    version: row.version,
    publicReplyId: row.publicReplyId && toPublicId('reply', row.publicReplyId),
    isFromTemplate: row.templateId !== null,
    isFromSuggestion: row.suggestionId !== null,
  }
}

/** What is kept says how it ended; until then the message that carries it says how far it is. */
function stateOf(row: CaseReplyRow, message: MessageProgress | undefined, now: Date): CaseReplyState {
  if (row.state !== 'scheduled') return row.state
  if (message === undefined || message.state === 'waiting')
    return row.leavesAt > now ? 'scheduled' : 'waiting'
  return message.state === 'dropped' ? 'failed' : message.state
}
