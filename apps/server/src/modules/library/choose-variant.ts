import type { TemplateVariant } from '@echoloop/contract'

/** For whom and where words are wanted. */
export type VariantWish = {
  language: 'zh-CN' | 'en'
  tier: string | null
  channel: 'public' | 'private'
}

/** The most specific variant: of the language, then of the tier, then of the channel. Pure. */
export function chooseVariant(
  variants: readonly TemplateVariant[],
  wish: VariantWish,
): TemplateVariant | undefined {
  let best: TemplateVariant | undefined
  let most = -1
  for (const variant of variants) {
    if (variant.language !== wish.language) continue
    if (variant.tier !== 'any' && variant.tier !== wish.tier) continue
    if (variant.channel !== 'any' && variant.channel !== wish.channel) continue
    const rank = (variant.tier === 'any' ? 0 : 2) + (variant.channel === 'any' ? 0 : 1)
    if (rank > most) {
      best = variant
      most = rank
    }
  }
  return best
}
