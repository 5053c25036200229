import { type TemplateVariant, templateChannels, templateLanguages } from '@echoloop/contract'

/** An empty variant for the first language and channel that have no words yet. */
export function nextVariant(variants: readonly TemplateVariant[]): TemplateVariant {
  for (const channel of templateChannels) {
    for (const language of templateLanguages) {
      const isTaken = variants.some(
        (one) => one.language === language && one.channel === channel && one.tier === 'any',
      )
      if (!isTaken) return { language, channel, tier: 'any', text: '' }
    }
  }
  return { language: 'zh-CN', channel: 'any', tier: 'any', text: '' }
}
