import type { ReplyChannel } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

/** An answer as it stands beside the voice it is for. `text` is null where another way carries the words. */
export type ReplyToVoice = { text: string | null; channel: ReplyChannel; authorName: string; at: Date }

/**
 * What was answered to these voices, oldest first. Only words meant for a page are given: an address that somebody typed
 * may be another one's, and what went there is for its owner.
 */
export async function repliesToVoices(scope: Scope, feedbackIds: readonly string[]): Promise<ReplyToVoice[]> {
  const { rows } = await sql<ReplyToVoice>`
    select
      case when channel in ('page', 'public') then text end as text, channel, author_name as "authorName",
      coalesce(ended_at, leaves_at) as at
    from case_reply
    where shop_id = ${scope.shopId}
      and feedback_id = any(${[...feedbackIds]}::uuid[])
      and state = 'sent'
    order by leaves_at, id`.execute(scope.db)
  return rows
}
