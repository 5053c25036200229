import { checkReply, matterKind, type ReplyVerdict } from '@echoloop/analysis'
import { type AutomaticStop, fillTemplate, privateSlots, type SlotFacts } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { chooseVariant, type TemplateRow } from '../../library/index.ts'
import type { AutomaticVoice } from './automatic-voice.ts'
import { drawShare } from './draw-share.ts'
import { languageOf, saidOf } from './judge-voice.ts'
import { praisedNames } from './praised-aspects.ts'

/** What words are made from, beside the voice. */
export type Wording = {
  ruleId: string
  way: 'public' | 'private'
  aspectConfidenceMin: number
  /** Of the rule, in its order. */
  templates: readonly TemplateRow[]
  shop: { name: string; timeZone: string }
  at: Date
}

export type Worded =
  | { kind: 'worded'; text: string; templateId: string }
  | { kind: 'stopped'; stop: AutomaticStop }

/** Pure: the same voice gets the same words. All slots must be filled, and the reply check must find nothing. */
export function wordReply(voice: AutomaticVoice, wording: Wording): Worded {
  const language = languageOf(voice.language) ?? 'en'
  const locale = language === 'zh' ? 'zh-CN' : 'en'
  const wish = { language: locale, tier: voice.tier, channel: wording.way } as const
  const fitting = wording.templates.flatMap((template) => {
    const variant = chooseVariant(template.variants, wish)
    return variant ? [{ templateId: template.id, text: variant.text }] : []
  })
  const chosen = fitting[Math.floor(drawShare('words', wording.ruleId, voice.id) * fitting.length)]
  if (!chosen) return { kind: 'stopped', stop: 'no-words' }
  const filled = fillTemplate(chosen.text, slotsOf(voice, { ...wording, locale }))
  if (filled.kind !== 'filled') return { kind: 'stopped', stop: 'open-slot' }
  const { text } = filled
  if (!isFit(checkAutomatic(voice, { text, way: wording.way }))) return { kind: 'stopped', stop: 'check' }
  return { kind: 'worded', text, templateId: chosen.templateId }
}

/** The reply check with what is known of the voice. Stars help it to hear trouble, and decide nothing else. */
export function checkAutomatic(
  voice: AutomaticVoice,
  { text, way }: { text: string; way: 'public' | 'private' },
): ReplyVerdict {
  const said = saidOf(voice)
  const { kind } = voice
  return checkReply({
    text,
    channel: way,
    language: languageOf(voice.language),
    facts: {
      customerTexts: [said],
      aspects: voice.aspects,
      rating: voice.rating,
      ...(kind === 'question' || kind === 'complaint' || kind === 'praise'
        ? { kind }
        : voice.sentiment !== null && { kind: matterKind({ text: said, sentiment: voice.sentiment }) }),
      privateWords: [voice.customerName, voice.orderNumber].filter((word) => word !== null),
      ...(voice.productName !== null && {
        productName: `${voice.productName} ${voice.productNameEn ?? ''}`,
      }),
    },
  })
}

/** Nothing blocks and nothing warns. That replies are alike is no fault of those that say that they are automatic. */
function isFit({ findings }: ReplyVerdict): boolean {
  return findings.every(({ severity, code }) => severity === 'hint' || code === 'copied')
}

const praisedMax = 2

function slotsOf(voice: AutomaticVoice, wording: Wording & { locale: 'zh-CN' | 'en' }): SlotFacts {
  const { locale, shop, at, way, aspectConfidenceMin } = wording
  const day = (date: Date | null) =>
    date?.toLocaleDateString(locale, { timeZone: shop.timeZone, month: 'long', day: 'numeric' })
  const praised = praisedNames(voice, { confidenceMin: aspectConfidenceMin, locale }).slice(0, praisedMax)
  const slots: SlotFacts = {
    'customer.name': voice.customerName ?? undefined,
    'order.number': voice.orderNumber ?? undefined,
    'order.deliveredOn': day(voice.deliveredAt),
    'product.name': (locale === 'en' ? voice.productNameEn : null) ?? voice.productName ?? undefined,
    'voice.praised': praised.length === 0 ? undefined : locales[locale].automaticTemplates.list(praised),
    'shop.name': shop.name,
    today: day(at),
  }
  if (way === 'public') for (const slot of privateSlots) delete slots[slot]
  return slots
}
