import type { Monitor, MonitorLanguage, MonitorSettings } from '@echoloop/contract'

/** A monitor as it stands in the form: words one a line. */
export type MonitorDraft = {
  name: string
  keywords: string
  hashtags: string
  exclusions: string
  languages: MonitorLanguage[]
  competitors: string
  sourceIds: string[]
  isOn: boolean
}

export function monitorDraft(monitor: Monitor | undefined): MonitorDraft {
  const rule = monitor?.rule
  const lines = (words: readonly string[] = []) => words.join('\n')
  return {
    name: monitor?.name ?? '',
    keywords: lines(rule?.keywords),
    hashtags: lines(rule?.hashtags),
    exclusions: lines(rule?.exclusions),
    languages: rule?.languages ?? [],
    competitors: lines(rule?.competitors.map(({ name, words }) => [name, ...words].join(', '))),
    sourceIds: rule?.sourceIds ?? [],
    isOn: monitor?.isOn ?? true,
  }
}

/** What the form says; undefined while there is nothing to listen for. */
export function readRule(draft: MonitorDraft): MonitorSettings | undefined {
  const keywords = linesOf(draft.keywords)
  const hashtags = linesOf(draft.hashtags)
  if (keywords.length + hashtags.length === 0) return undefined
  return {
    keywords,
    hashtags,
    exclusions: linesOf(draft.exclusions),
    languages: draft.languages,
    competitors: linesOf(draft.competitors).flatMap((line) => {
      const [name, ...words] = line.split(/[,，、]/).flatMap((word) => word.trim() || [])
      return name === undefined ? [] : [{ name, words }]
    }),
    sourceIds: draft.sourceIds,
  }
}

function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').flatMap((line) => line.trim() || []))]
}
