import type { TimelineItem } from '@echoloop/contract'
import { useWords } from '../../words/use-words.ts'

/** Who did something, by name where one is known. */
export function useDoerName(): (by: NonNullable<TimelineItem['by']>) => string {
  const words = useWords().casePage
  const names = {
    member: words.bySystem,
    system: words.bySystem,
    customer: words.byCustomer,
    partner: words.byPartner,
    key: words.byKey,
  }
  return ({ kind, name }) => name ?? names[kind]
}
