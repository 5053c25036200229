import {
  fillTemplate,
  type OfferedTemplate,
  privateSlots,
  type SlotFacts,
  type TemplateOccasion,
  toPublicId,
} from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { bringTemplates } from './bring-templates.ts'
import { chooseVariant, type VariantWish } from './choose-variant.ts'
import { findTemplates } from './template-queries.ts'

/** For whom, where and about what templates are wanted. */
export type OfferOccasion = VariantWish & {
  aspects: readonly string[]
  hasTrouble: boolean
  slots: SlotFacts
}

const occasionsOfAspect: Record<string, TemplateOccasion> = {
  'product.quality': 'quality',
  'product.performance': 'quality',
  'product.appearance': 'description',
  'product.fit': 'description',
  'product.material': 'quality',
  'product.sensory': 'quality',
  'product.freshness': 'quality',
  'product.usability': 'question',
  'product.content': 'quality',
  'trust.authenticity': 'quality',
  'trust.description': 'description',
  'price.value': 'price',
  'price.promotion': 'price',
  'logistics.speed': 'delivery',
  'logistics.packaging': 'packaging',
  'logistics.accuracy': 'missing-or-wrong',
  'logistics.courier': 'delivery',
  'service.attitude': 'service',
  'service.returns': 'returns',
  'service.warranty': 'quality',
}

/** The templates that have words for this occasion, filled; those that fit what the customer writes come first. */
export async function offerTemplates(scope: Scope, occasion: OfferOccasion): Promise<OfferedTemplate[]> {
  await bringTemplates(scope)
  const fitting = occasionsOf(occasion)
  const slots = occasion.channel === 'public' ? withoutPrivate(occasion.slots) : occasion.slots
  return (await findTemplates(scope))
    .flatMap(({ id, name, occasion: about, variants }): OfferedTemplate[] => {
      const variant = chooseVariant(variants, occasion)
      if (!variant) return []
      const filled = fillTemplate(variant.text, slots)
      if (filled.kind === 'broken') return []
      return [
        {
          templateId: toPublicId('template', id),
          name,
          occasion: about,
          isFitting: fitting.includes(about),
          kind: filled.kind,
          text: filled.text,
          missing: filled.kind === 'missing' ? filled.slots : [],
        },
      ]
    })
    .sort((one, other) => Number(other.isFitting) - Number(one.isFitting))
}

function occasionsOf({ aspects, hasTrouble }: OfferOccasion): TemplateOccasion[] {
  if (!hasTrouble) return ['praise', 'question', 'suggestion']
  return aspects
    .filter((aspect) => aspect.endsWith(':negative'))
    .flatMap((aspect) => occasionsOfAspect[aspect.slice(0, -':negative'.length)] ?? [])
}

function withoutPrivate(slots: SlotFacts): SlotFacts {
  return Object.fromEntries(
    Object.entries(slots).filter(([slot]) => !privateSlots.some((one) => one === slot)),
  )
}
