import { type OfferedTemplate, type ReplySuggestion, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { offerTemplates, suggestReplies } from '../../library/index.ts'
import { type Matter, readMatter } from './read-matter.ts'

export type Offers = { templates: OfferedTemplate[]; suggestions: ReplySuggestion[] }

/** Templates and earlier replies for a case, with its facts in their slots. */
export async function offerReplies(
  scope: Scope,
  caseId: string,
  channel: 'public' | 'private',
): Promise<Offers> {
  const matter = await readMatter(scope, { caseId })
  const aspects = aspectKeysOf(matter)
  const templates = await offerTemplates(scope, {
    language: matter.locale,
    tier: matter.tier,
    channel,
    aspects,
    hasTrouble: matter.facts.hasTrouble ?? aspects.some((aspect) => aspect.endsWith(':negative')),
    slots: matter.slots,
  })
  const suggestions = await suggestReplies(scope, {
    caseId,
    channel,
    aspects,
    language: matter.language,
    productId: matter.productId,
    customerTexts: matter.customerTexts,
    slots: matter.slots,
  })
  return {
    templates,
    suggestions: suggestions.map(({ kept, ...suggestion }) => ({
      ...suggestion,
      caseId: toPublicId('case', kept.caseId),
      caseNumber: kept.caseNumber,
      resolvedAt: kept.resolvedAt.toISOString(),
      sameProduct: kept.productId !== null && kept.productId === matter.productId,
      problem: kept.problem,
    })),
  }
}

/** Aspects of a matter with what is said of them, each once: `product.quality:negative`. */
export function aspectKeysOf({ voices }: Pick<Matter, 'voices'>): string[] {
  return [
    ...new Set(voices.flatMap(({ aspects }) => aspects.map(({ code, polarity }) => `${code}:${polarity}`))),
  ]
}
