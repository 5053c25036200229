import type { SurveyDefinition } from '@echoloop/contract'
import { onlyLanguages } from '../draft/language-edits.ts'
import { afterPurchase } from './after-purchase.ts'
import { afterService } from './after-service.ts'
import { checkoutExit } from './checkout-exit.ts'
import { productConcept } from './product-concept.ts'
import { prototypeTest } from './prototype-test.ts'
import { relationshipNps } from './relationship-nps.ts'
import { repeatBuyer } from './repeat-buyer.ts'
import type { SurveyTemplate } from './survey-template.ts'

/** In the order in which they are offered. */
export const surveyTemplates: readonly SurveyTemplate[] = [
  afterPurchase,
  afterService,
  relationshipNps,
  checkoutExit,
  productConcept,
  repeatBuyer,
  prototypeTest,
]

/** A template as a survey in these languages, the first being the one that all words exist in. */
export function surveyOfTemplate(
  template: SurveyTemplate,
  languages: readonly ('zh-CN' | 'en')[],
): SurveyDefinition {
  return onlyLanguages({ ...structuredClone(template.definition), languages: [...languages] }, languages)
}

/** A survey with nothing in it yet but its title. */
export function blankSurvey(title: string, language: string): SurveyDefinition {
  return {
    languages: [language],
    title: { [language]: title },
    questions: [],
    hidden: [],
    quotas: [],
    isAnonymous: false,
  }
}
