import { endpoints, toPublicId, toUuid, usualAutomaticGuards } from '@echoloop/contract'
import type { TestShop } from './start-api.ts'

const rule = {
  name: 'x',
  conditions: { kinds: ['review'], sentiments: ['positive'] },
  guards: usualAutomaticGuards,
  templateIds: [`tpl_${'0'.repeat(32)}`],
  way: 'public',
}

/** Bodies that the walk sends to automatic replies and to proactive contact. */
export const automaticBodies = {
  createAutomaticRule: rule,
  changeAutomaticRule: { ...rule, version: 1 },
  switchAutomaticRule: { isOn: true, version: 1 },
  simulateAutomaticRule: {},
  approveAutomaticReply: {},
  rejectAutomaticReply: {},
  noteCall: { outcome: 'reached', text: 'x' },
  markNotToContact: { isOn: true, why: 'x' },
  putProactiveSettings: {
    windowDays: 90,
    tierMin: null,
    points: {
      unanswered: 1,
      'low-stars': 1,
      'negative-voice': 1,
      detractor: 1,
      'late-delivery': 1,
      refund: 1,
      silence: 1,
    },
    templates: [],
  },
} as const

/** A rule and an automatic reply of the shop, and the customer who said what it answers. */
export async function fillAutomatic(
  shop: TestShop,
  { feedbackId, canary }: { feedbackId: string; canary: string },
): Promise<Record<'aru' | 'arp' | 'cus', string>> {
  const { items } = await shop.client.call(endpoints.listAutomaticRules)
  const ruleId = items[0]?.id ?? ''
  const customerId = await shop.run(async (scope) => {
    const voice = await scope.db
      .selectFrom('feedback')
      .select(['id', 'customerId'])
      .where('shopId', '=', scope.shopId)
      .where('id', '=', toUuid('feedback', feedbackId) ?? '')
      .executeTakeFirstOrThrow()
    const row = await scope.db
      .selectFrom('automaticRule')
      .select(['id', 'templateIds'])
      .where('shopId', '=', scope.shopId)
      .executeTakeFirstOrThrow()
    await scope.db
      .insertInto('automaticReply')
      .values({
        shopId: scope.shopId,
        id: scope.newId(),
        feedbackId: voice.id,
        ruleId: row.id,
        ruleVersion: 1,
        templateId: row.templateIds[0] ?? '',
        feedbackVersion: 1,
        customerId: voice.customerId,
        way: 'public',
        state: 'held',
        text: canary,
        wasHeld: true,
        day: '2026-01-05',
        decidedAt: scope.now,
        leavesAt: null,
      })
      .execute()
    return voice.customerId ?? ''
  })
  const replies = await shop.client.call(endpoints.listAutomaticReplies, {})
  return { aru: ruleId, arp: replies.items[0]?.id ?? '', cus: toPublicId('customer', customerId) }
}
