import type { gatherings } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { personOf } from '../customers/index.ts'
import { readCaseSettings } from './rules/case-settings.ts'
import type { VoiceFacts } from './voice-facts.ts'

export type Gathering = (typeof gatherings)[number]

const dayMs = 86_400_000

/**
 * The case that a voice belongs to: of the same person (or, where nobody is known, of the same order), or of the same
 * event, which is what people say about one product and topic within the time. Undefined: a case of its own.
 */
export async function findCaseToJoin(
  scope: Scope,
  voice: VoiceFacts,
  { gather, topic }: { gather: Gathering; topic: string | null },
): Promise<string | undefined> {
  if (gather === 'none') return undefined
  const { gatherDays, reopenDays } = await readCaseSettings(scope)
  const since = new Date(scope.now.getTime() - gatherDays * dayMs)
  if (gather === 'event') return eventCase(scope, { voice, topic, since })
  if (voice.customerId === null && voice.orderId === null) return undefined
  const people = voice.customerId === null ? [] : (await personOf(scope, voice.customerId)).customerIds
  const reopenable = new Date(scope.now.getTime() - reopenDays * dayMs)
  const rows = await sql<{ id: string }>`
    select id
    from service_case
    where shop_id = ${scope.shopId}
      and merged_into is null
      and (customer_id = any(${people}::uuid[]) or (customer_id is null and order_id = ${voice.orderId}))
      and (
        (is_open and customer_wrote_at >= ${since})
        or (
          not is_open
          and resolved_at >= ${reopenable}
          and (order_id = ${voice.orderId} or product_id = ${voice.productId})
        )
      )
    order by is_open desc, (order_id = ${voice.orderId}) is true desc, (product_id = ${voice.productId}) is true desc,
      opened_at desc, id desc
    limit 1`.execute(scope.db)
  return rows.rows[0]?.id
}

async function eventCase(
  scope: Scope,
  { voice, topic, since }: { voice: VoiceFacts; topic: string | null; since: Date },
): Promise<string | undefined> {
  if (voice.productId === null) return undefined
  const rows = await sql<{ id: string }>`
    select id
    from service_case
    where shop_id = ${scope.shopId}
      and is_open
      and product_id = ${voice.productId}
      and topic is not distinct from ${topic}
      and customer_wrote_at >= ${since}
    order by opened_at desc, id desc
    limit 1`.execute(scope.db)
  return rows.rows[0]?.id
}
