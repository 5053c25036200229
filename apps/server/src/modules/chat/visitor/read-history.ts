import type { ChatMessage } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { readSignedFacts } from '../../journey/index.ts'
import { readCourse } from '../message-queries.ts'
import { presentMessages } from '../present-chat.ts'

const conversationsMax = 5

/** Earlier conversations that the shop's own word proves to be this customer's; of nobody known, none. */
export async function readHistory(
  scope: Scope,
  signed: string,
): Promise<{ lastAt: string; messages: ChatMessage[] }[]> {
  const { customerId } = await readSignedFacts(scope, signed)
  if (customerId === null) return []
  const rows = await scope.db
    .selectFrom('chatConversation')
    .select(['id', 'lastAt'])
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', customerId)
    .where('isKnown', '=', true)
    .orderBy('lastAt', 'desc')
    .limit(conversationsMax)
    .execute()
  const found: { lastAt: string; messages: ChatMessage[] }[] = []
  for (const { id, lastAt } of rows.reverse()) {
    const course = await readCourse(scope, id)
    found.push({
      lastAt: lastAt.toISOString(),
      messages: await presentMessages(scope, course, { forStaff: false }),
    })
  }
  return found
}
