import type { PlanItem } from '@echoloop/contract'
import { useWords } from '../../words/use-words.ts'

type Topic = Pick<PlanItem, 'product' | 'aspect'>

/** Product and aspect of a plan in words; empty for a plan about neither. */
export function useTopicName(): (topic: Topic) => string {
  const names: Record<string, string | undefined> = useWords().codes.aspects
  return ({ product, aspect }) =>
    [product?.name, aspect === null ? undefined : (names[aspect] ?? aspect)].filter(Boolean).join(' · ')
}
