import type { ReplyChannel } from '@echoloop/contract'

/** A voice of a case as far as it decides where an answer can go. */
export type AnsweredVoice = {
  feedbackId: string
  kind: string
  source: string
  customerId: string | null
  language: string
  publication: 'pending' | 'held' | 'published' | 'refused' | 'withdrawn' | null
}

export type Way = {
  channel: ReplyChannel
  isOpen: boolean
  reason: WayReason | null
  to: string | null
  /** Until when the messenger takes free words; undefined where it always does. */
  closesAt?: Date | null
  isByTemplate?: boolean
}

export type WayReason =
  | 'no-address'
  | 'no-door'
  | 'no-person'
  | 'window-closed'
  | 'not-a-review'
  | 'review-withdrawn'
  | 'review-refused'

type ReachedBy = {
  door: 'mail' | 'messenger' | 'sms'
  isOpen: boolean
  reason: 'no-address' | 'no-door' | 'window-closed' | null
  to: string | null
  closesAt?: Date | null
  isByTemplate?: boolean
}

/** All ways an answer to a voice could take, and why some are closed. `reach`: undefined when nobody is known. */
export function chooseWays(voice: AnsweredVoice | undefined, reach: readonly ReachedBy[] | undefined): Way[] {
  const publicReason = voice ? reasonAgainstPublic(voice) : 'not-a-review'
  const nobody = { isOpen: false, reason: 'no-person' as const, to: null }
  return [
    { channel: 'public', isOpen: publicReason === null, reason: publicReason, to: null },
    ...(['mail', 'messenger', 'sms'] as const).map((channel): Way => {
      const found = reach?.find(({ door }) => door === channel)
      if (!found) return { channel, ...nobody }
      const { door: _door, ...facts } = found
      return { channel, ...facts }
    }),
    reach ? { channel: 'page', isOpen: true, reason: null, to: null } : { channel: 'page', ...nobody },
  ]
}

/** A review that waits for its decision takes a reply: the two appear together. */
export function reasonAgainstPublic({ kind, publication }: AnsweredVoice): WayReason | null {
  if (kind !== 'review') return 'not-a-review'
  if (publication === 'withdrawn') return 'review-withdrawn'
  return publication === 'refused' ? 'review-refused' : null
}

const sourceWords: [RegExp, ReplyChannel][] = [
  [/mail|邮/iu, 'mail'],
  [/sms|短信/iu, 'sms'],
  [/wechat|weixin|wecom|whatsapp|^line$|messenger|微信|chat/iu, 'messenger'],
]

/** The way the person came by, where it is open; else what reaches them best. */
export function usualWay(voice: AnsweredVoice | undefined, ways: readonly Way[]): ReplyChannel | null {
  const isOpen = (channel: ReplyChannel) => ways.some((way) => way.channel === channel && way.isOpen)
  if (voice?.kind === 'review' && isOpen('public')) return 'public'
  const named = sourceWords.find(([pattern]) => pattern.test(voice?.source ?? ''))?.[1]
  if (named && isOpen(named)) return named
  return (['mail', 'messenger', 'sms', 'page', 'public'] as const).find(isOpen) ?? null
}
