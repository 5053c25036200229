/** A reply in the making: its words, and the key that lets one reply be sent only once. */
export type ReplyDraft = { text: string; key: string }

type DraftPlace = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The draft kept in this browser for one feedback, or a fresh one. */
export function readReplyDraft(place: DraftPlace, feedbackId: string): ReplyDraft {
  const kept = place.getItem(placeOf(feedbackId))
  return parseDraft(kept) ?? { text: '', key: freshReplyKey(feedbackId, Date.now()) }
}

/** Keeps the draft; one without words is forgotten. */
export function keepReplyDraft(place: DraftPlace, feedbackId: string, draft: ReplyDraft): void {
  if (draft.text === '') place.removeItem(placeOf(feedbackId))
  else place.setItem(placeOf(feedbackId), JSON.stringify(draft))
}

/** A key for the next reply: the feedback and the millisecond its draft began are unique enough in one browser. */
export function freshReplyKey(feedbackId: string, atMs: number): string {
  return `reply-${feedbackId}-${atMs.toString(36)}`
}

function placeOf(feedbackId: string): string {
  return `echoloop.reply.${feedbackId}`
}

function parseDraft(kept: string | null): ReplyDraft | undefined {
  if (kept === null) return undefined
  try {
    const draft: unknown = JSON.parse(kept)
    if (typeof draft !== 'object' || draft === null || !('text' in draft) || !('key' in draft))
      return undefined
    if (typeof draft.text !== 'string' || typeof draft.key !== 'string') return undefined
    return { text: draft.text, key: draft.key }
  } catch {
    // Someone else wrote there; a draft that cannot be read is no draft.
    return undefined
  }
}
