import type { TimelineItem } from '@echoloop/contract'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from '../feedback/name-of.ts'
import { entryWords } from './entry-words.ts'

type Saying = (item: TimelineItem) => string

/** Says what an entry of a case's history means; each part of the product has words for its own entries. */
export function useEntryWords(rule: string | undefined): Saying {
  const words = useWords()
  const { entries } = words.casePage
  const ofParts = { ...useTaskSayings(), ...useRemedySayings(), ...useClockSayings() }
  const names = {
    state: (code: string) => nameOf(words.cases.states, code),
    level: (code: string) => nameOf(words.cases.priority.levels, code),
    clock: (code: string) => nameOf(words.cases.clock.kinds, code),
    caseNumber: words.cases.number,
    rule,
  }
  return (item) =>
    ofParts[item.kind]?.(item) ?? entryWords(item, { words: { ...entries, plain: entries }, names })
}

function useTaskSayings(): Readonly<Record<string, Saying>> {
  const { timeline } = useWords().tasks
  return Object.fromEntries(
    Object.entries(timeline).map(([kind, say]) => [
      kind,
      ({ detail }: TimelineItem) => say({ title: String(detail.title ?? ''), to: String(detail.to ?? '') }),
    ]),
  )
}

function useRemedySayings(): Readonly<Record<string, Saying>> {
  const { entries, kinds } = useWords().remedies
  return Object.fromEntries(
    Object.entries(entries).map(([kind, said]) => [
      kind,
      ({ detail }: TimelineItem) =>
        typeof said === 'string' ? said : said(nameOf(kinds, String(detail.remedy ?? ''))),
    ]),
  )
}

function useClockSayings(): Readonly<Record<string, Saying>> {
  const { timeline, kinds, actions } = useWords().clocks
  return Object.fromEntries(
    Object.entries(timeline).map(([kind, say]) => [
      kind,
      ({ detail }: TimelineItem) =>
        say({
          clock: nameOf(kinds, String(detail.clock ?? '')),
          action: nameOf(actions, String(detail.action ?? '')),
          to: typeof detail.to === 'string' ? detail.to : null,
        }),
    ]),
  )
}
