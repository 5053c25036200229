import type { SurgeKindName } from '@echoloop/contract'
import { useTopicName } from '../plans/use-topic-name.ts'

type Named = { kind: SurgeKindName; member: string; name: string | null }

/** What a surge or a signal is about, as people call it; empty for the shop as a whole. */
export function useMemberName(): (one: Named) => string {
  const topicName = useTopicName()
  return ({ kind, member, name }) => {
    if (kind === 'aspect') return topicName({ aspect: member, product: null })
    return name ?? ''
  }
}
