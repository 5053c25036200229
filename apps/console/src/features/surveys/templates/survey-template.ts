import type { SurveyDefinition } from '@echoloop/contract'

export const templateNames = [
  'after-purchase',
  'after-service',
  'relationship-nps',
  'checkout-exit',
  'product-concept',
  'repeat-buyer',
  'prototype-test',
] as const

export type TemplateName = (typeof templateNames)[number]

/** A survey to begin with, its words in both languages of the product. */
export type SurveyTemplate = { name: TemplateName; definition: Omit<SurveyDefinition, 'languages'> }
