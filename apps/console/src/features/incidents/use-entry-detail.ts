import type { IncidentEntry } from '@echoloop/contract'
import { useWords } from '../../words/use-words.ts'
import { severityOf } from './severity.ts'
import { useLanguage } from './use-language.ts'

/** What a line of the history says besides who did what. */
export function useEntryDetail(): (entry: IncidentEntry) => string {
  const words = useWords().incidents
  const language = useLanguage()
  return ({ kind, detail }) => {
    const { title, count, to, action, state, product, trouble } = detail
    if (kind === 'severity-changed' && typeof to === 'number') return words.severities[severityOf(to)]
    if (typeof to === 'string') return to
    if (typeof count === 'number') return words.list.voices(count)
    const parts = [titleIn(title, language), actionIn(action, words.holds.actions), product, trouble]
    if (state === 'accepted' || state === 'done' || state === 'refused') parts.push(words.holds.states[state])
    return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ')
  }
}

function titleIn(title: unknown, language: 'zh-CN' | 'en'): unknown {
  if (typeof title !== 'object' || title === null) return title
  const found = Object.entries(title).find(([name]) => name === language)
  return found?.[1]
}

function actionIn(action: unknown, names: { hold: string; release: string }): string {
  if (action === 'hold') return names.hold
  return action === 'release' ? names.release : ''
}
