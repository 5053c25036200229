import type { TemplateOccasion, TemplateVariant } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import type { TemplateWords } from './template-store.ts'

type Origin = keyof (typeof locales)['en']['defaultTemplates']

const occasions: Record<Origin, TemplateOccasion> = {
  praise: 'praise',
  quality: 'quality',
  delivery: 'delivery',
  packaging: 'packaging',
  missing: 'missing-or-wrong',
  service: 'service',
  returns: 'returns',
  description: 'description',
  price: 'price',
  safety: 'safety',
  question: 'question',
  suggestion: 'suggestion',
}

const languages = ['zh-CN', 'en'] as const

/** The templates that a new shop finds, named in its language, worded in both. */
export function defaultTemplates(language: LocaleName): (TemplateWords & { origin: string })[] {
  return Object.entries(locales[language].defaultTemplates).flatMap(([origin, { name }]) => {
    if (!isOrigin(origin)) return []
    return [{ origin, name, occasion: occasions[origin], variants: variantsOf(origin) }]
  })
}

function variantsOf(origin: Origin): TemplateVariant[] {
  return languages.flatMap((language): TemplateVariant[] => {
    const words = locales[language].defaultTemplates[origin]
    const everywhere = { language, tier: 'any', channel: 'any' as const, text: words.everywhere }
    if (words.private === '') return [everywhere]
    return [everywhere, { language, tier: 'any', channel: 'private', text: words.private }]
  })
}

function isOrigin(origin: string): origin is Origin {
  return Object.hasOwn(occasions, origin)
}
