import type { CaseReply, MailItem, TimelineItem, VoiceOfCase } from '@echoloop/contract'
import type { Foldable } from './fold-timeline.ts'

/** One piece of the time line: how it is drawn, and when it stands. */
export type TimelinePiece = Foldable & { at: string } & (
    | { kind: 'voice'; item: TimelineItem; voice: VoiceOfCase | undefined }
    | { kind: 'remark'; item: TimelineItem }
    | { kind: 'public-reply'; item: TimelineItem }
    | { kind: 'reply'; reply: CaseReply }
    | { kind: 'line'; item: TimelineItem }
    | { kind: 'machine-mail'; mail: MailItem }
  )

type TimelineParts = {
  timeline: readonly TimelineItem[]
  /** Voices in full, where they are at hand. */
  voices: readonly VoiceOfCase[]
  /** Answers with what became of them. */
  replies: readonly CaseReply[]
  /** Mails of the case; those of people stand with their voices. */
  mails?: readonly MailItem[]
}

/**
 * Joins what happened, what was said and what was answered into one line of time, oldest first. A public answer that
 * is known in full stands once.
 */
export function assembleTimeline({ timeline, voices, replies, mails = [] }: TimelineParts): TimelinePiece[] {
  const inFull = new Map(voices.map((voice) => [voice.id, voice]))
  const known = new Set(replies.flatMap(({ publicReplyId }) => publicReplyId ?? []))
  const pieces = [
    ...timeline
      .filter((item) => item.kind !== 'reply' || !known.has(String(item.detail.replyId)))
      .map((item) => pieceOf(item, inFull)),
    ...replies.map((reply) => ({
      id: reply.id,
      at: reply.writtenAt,
      foldKey: null,
      kind: 'reply' as const,
      reply,
    })),
    ...mails
      .filter(({ feedbackId }) => feedbackId === null)
      .map((mail) => ({
        id: mail.id,
        at: mail.receivedAt,
        foldKey: null,
        kind: 'machine-mail' as const,
        mail,
      })),
  ]
  return pieces.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

function pieceOf(item: TimelineItem, voices: ReadonlyMap<string, VoiceOfCase>): TimelinePiece {
  const { id, at } = item
  if (item.kind === 'voice' || item.kind === 'follow-up' || item.kind === 'customer-wrote') {
    const voice = item.kind === 'voice' ? voices.get(String(item.detail.feedbackId)) : undefined
    return { id, at, foldKey: 'voice', kind: 'voice', item, voice }
  }
  if (item.kind === 'remark') return { id, at, foldKey: null, kind: 'remark', item }
  if (item.kind === 'reply' || item.kind === 'answered-at-source')
    return { id, at, foldKey: null, kind: 'public-reply', item }
  return { id, at, foldKey: 'line', kind: 'line', item }
}
