import type { CaseRuleConditions } from '@echoloop/contract'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from '../feedback/name-of.ts'
import { ruleSentence } from './rule-sentence.ts'
import { useTierNames } from './use-tier-names.ts'
import { useTopicName } from './use-topic-name.ts'

/** Says in the reader's language what a rule asks for. */
export function useRuleSentence(): (conditions: CaseRuleConditions) => string {
  const words = useWords()
  const { codes } = words
  const tiers = useTierNames()
  const topic = useTopicName()
  return (conditions) =>
    ruleSentence(conditions, {
      words: words.ruleBuilder.sentence,
      names: {
        kind: (code) => nameOf(codes.kinds, code),
        source: (code) => nameOf(words.feedback.sources, code),
        sentiment: (code) => nameOf(codes.sentiments, code),
        urgency: (code) => nameOf(codes.urgencies, code),
        polarity: (code) => nameOf(codes.polarities, code),
        tier: (code) => nameOf(tiers, code),
        topic,
      },
    })
}
