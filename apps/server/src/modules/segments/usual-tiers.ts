import type { Tier, TierRule } from '@echoloop/contract'
import { locales } from '@echoloop/locales'

type Code = 'new' | 'regular' | 'loyal' | 'vip'

/** What a shop begins with; the amounts are in the smallest unit of its own currency. */
export const usualTiers: TierRule = {
  windowDays: 365,
  currency: null,
  tiers: [
    tier('new', { ordersMin: 0, spentCentsMin: 0, recencyDaysMax: null, style: 'plain' }),
    tier('regular', { ordersMin: 2, spentCentsMin: 0, recencyDaysMax: null, style: 'plain' }),
    tier('loyal', { ordersMin: 4, spentCentsMin: 50_000, recencyDaysMax: 180, style: 'warm' }),
    tier('vip', { ordersMin: 6, spentCentsMin: 300_000, recencyDaysMax: 120, style: 'personal' }),
  ],
}

function tier(
  code: Code,
  asked: Pick<Tier, 'ordersMin' | 'spentCentsMin' | 'recencyDaysMax' | 'style'>,
): Tier {
  const name = { 'zh-CN': locales['zh-CN'].tiers.usual[code], en: locales.en.tiers.usual[code] }
  return { code, name, channelWish: 'as-written', guidance: '', ...asked }
}
