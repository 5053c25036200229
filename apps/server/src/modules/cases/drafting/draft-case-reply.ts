import { checkReply, type ReplyVerdict } from '@echoloop/analysis'
import { type AspectCode, aspectCodes, type SentimentLabel } from '@echoloop/contract'
import type { Caller } from '../../../platform/http/route.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { draftReply, type ProviderSettings, type ReplyDraft } from '../../insights/index.ts'
import { type Matter, readMatter } from './read-matter.ts'

type Door = { platform: Platform; caller: Caller; provider: ProviderSettings | undefined }

/**
 * Has a reply to a case drafted and checks it like any other. The model is asked outside of any transaction, since it
 * takes seconds; nothing is stored or sent.
 */
export async function draftCaseReply(
  { platform, caller, provider }: Door,
  asked: { caseId: string; channel: 'public' | 'private' },
): Promise<ReplyDraft & { verdict: ReplyVerdict }> {
  const matter = await runInShop(platform, caller, (scope) => readMatter(scope, { caseId: asked.caseId }))
  const draft = await draftReply({ platform, shopId: caller.shopId, settings: provider }, occasionOf(matter))
  const { facts, language } = matter
  return { ...draft, verdict: checkReply({ text: draft.text, channel: asked.channel, language, facts }) }
}

function occasionOf({ voices, locale, customerTexts }: Matter): Parameters<typeof draftReply>[1] {
  const named = (polarity: string): AspectCode[] =>
    aspectCodes.filter((code) =>
      voices.some(({ aspects }) => aspects.some((one) => one.code === code && one.polarity === polarity)),
    )
  const isNegative = voices.some(({ sentiment }) => sentiment === 'negative')
  const sentiment: SentimentLabel = isNegative ? 'negative' : readLabel(voices.at(-1)?.sentiment)
  return {
    text: customerTexts.join('\n'),
    language: locale,
    rating: voices.at(-1)?.rating ?? null,
    sentiment,
    praised: named('positive'),
    criticised: named('negative'),
    isUrgent: voices.some(({ urgency }) => urgency === 2),
  }
}

function readLabel(label: string | null | undefined): SentimentLabel {
  return label === 'positive' || label === 'mixed' || label === 'negative' ? label : 'neutral'
}
