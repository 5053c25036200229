import type { Tier, TierRule } from '@echoloop/contract'

/** A tier as its form shows it: money in whole units of the currency. */
export type TierAnswers = Omit<Tier, 'spentCentsMin' | 'name'> & {
  nameZh: string
  nameEn: string
  spentMin: number
}

export type RuleAnswers = { windowDays: number; currency: string; tiers: TierAnswers[] }

export function ruleAnswersOf({ windowDays, currency, tiers }: TierRule): RuleAnswers {
  return {
    windowDays,
    currency: currency ?? '',
    tiers: tiers.map(({ name, spentCentsMin, ...tier }) => ({
      ...tier,
      nameZh: name['zh-CN'],
      nameEn: name.en,
      spentMin: spentCentsMin / 100,
    })),
  }
}

/** What the server is told; undefined while a number or a name is missing. */
export function ruleOf({ windowDays, currency, tiers }: RuleAnswers): TierRule | undefined {
  const isWhole = tiers.every(
    ({ nameZh, nameEn, ordersMin, spentMin }) =>
      nameZh.trim() !== '' && nameEn.trim() !== '' && isNumber(ordersMin) && isNumber(spentMin),
  )
  if (!isWhole || !isNumber(windowDays)) return undefined
  return {
    windowDays,
    currency: currency === '' ? null : currency,
    tiers: tiers.map(({ nameZh, nameEn, spentMin, ...tier }) => ({
      ...tier,
      name: { 'zh-CN': nameZh.trim(), en: nameEn.trim() },
      spentCentsMin: Math.round(spentMin * 100),
      guidance: tier.guidance.trim(),
    })),
  }
}

/** A cleared number field holds null, whatever its type says. */
function isNumber(value: unknown): boolean {
  return typeof value === 'number'
}

/** A new tier above the highest, asking for more than that one does. */
export function tierAbove(tiers: readonly TierAnswers[], name: { zh: string; en: string }): TierAnswers {
  const highest = tiers.at(-1)
  const codes = new Set(tiers.map(({ code }) => code))
  const free = Array.from({ length: tiers.length + 1 }, (_, index) => `tier-${index + 1}`)
  return {
    code: free.find((code) => !codes.has(code)) ?? 'tier',
    nameZh: name.zh,
    nameEn: name.en,
    ordersMin: (highest?.ordersMin ?? 0) + 2,
    spentMin: (highest?.spentMin ?? 0) * 2,
    recencyDaysMax: highest?.recencyDaysMax ?? null,
    channelWish: 'as-written',
    style: highest?.style ?? 'plain',
    guidance: '',
  }
}
