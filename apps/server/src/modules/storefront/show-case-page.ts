import type { LocaleName } from '@echoloop/locales'
import { type Problem, renderCasePage } from '@echoloop/storefront'
import { z } from 'zod'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { readOwnCase } from '../cases/index.ts'
import { plansOfVoices } from '../improvements/index.ts'
import { noticesOf } from './notices-of.ts'
import { frameOf, type PageVisit, sendPrivate } from './page-visit.ts'

const querySchema = z.object({
  score: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
  done: z.enum(['words', 'reopened', 'thanks']).optional().catch(undefined),
})

/** What was wrong with what was sent, and the words, which stay in the form. */
export type CaseAnswer = { problems: readonly Problem[]; text: string; status: number }

/** GET /case/:token: a person's own page of a case, in their language unless they choose another one. */
export async function showCasePage(visit: PageVisit, token: string, answer?: CaseAnswer): Promise<void> {
  const { score, done } = querySchema.parse(visit.request.query)
  const { shop, language: own, satisfaction, feedbackIds, ...view } = await readOwnCase(visit.platform, token)
  const language = visit.languageQuery ? visit.language : own
  const inLanguage = (name: LocaleName) => `/case/${token}?lang=${name}`
  const at = (step: string) => `/case/${token}/${step}?lang=${language}`
  const plans = await plansOf(visit, { shopId: shop.id, feedbackIds, language })
  const notices = await noticesOf({ ...visit, language }, uuidOf('shop', shop.id))
  const body = renderCasePage(
    { ...frameOf({ ...visit, language }, shop), ...notices },
    {
      ...view,
      plans,
      satisfaction: satisfaction && { ...satisfaction, tapped: answer ? null : (score ?? null) },
      actions: { words: at('words'), reopen: at('reopen'), satisfaction: at('satisfaction') },
      languageUrls: { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') },
      done: answer ? null : (done ?? null),
      answer,
    },
  )
  sendPrivate(visit, { status: answer?.status ?? 200, body })
}

type Asked = { shopId: string; feedbackIds: string[]; language: LocaleName }

/** What became of the person's own words, where a plan that answers them has shipped. */
async function plansOf(
  visit: PageVisit,
  { shopId, feedbackIds, language }: Asked,
): Promise<{ said: string; did: string; shippedAt: string }[]> {
  const who = { shopId: uuidOf('shop', shopId), actor: { kind: 'author' as const } }
  const plans = await runInShop(visit.platform, who, (scope) => plansOfVoices(scope, feedbackIds, language))
  return plans.map(({ said, did, shippedAt }) => ({ said, did, shippedAt: shippedAt.toISOString() }))
}
