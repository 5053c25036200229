import type { PriorityReason } from '@echoloop/contract'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from '../feedback/name-of.ts'
import { raisingWords, reasonWords } from './priority-words.ts'
import { useTierNames } from './use-tier-names.ts'
import { useTopicName } from './use-topic-name.ts'

type SayReasons = {
  raising: (reasons: readonly PriorityReason[]) => string[]
  of: (reason: PriorityReason) => string | undefined
}

/** Says in the reader's language why a priority is what it is. */
export function useReasonWords(): SayReasons {
  const words = useWords().cases.priority.reasons
  const tiers = useTierNames()
  const topicName = useTopicName()
  const given = { words, names: { tier: (code: string) => nameOf(tiers, code), topic: topicName } }
  return {
    raising: (reasons) => raisingWords(reasons, given),
    of: (reason) => reasonWords(reason, given),
  }
}
