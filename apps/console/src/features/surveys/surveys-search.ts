import { type SurveyState, surveyStates } from '@echoloop/contract'

type Search = Record<string, unknown>

export type SurveysSearch = { state?: SurveyState; q?: string; new?: 'yes' }

/** What of the address of the list counts. */
export function readSurveysSearch(search: Search): SurveysSearch {
  const state = surveyStates.find((one) => one === search.state)
  const q = textOf(search.q)
  return {
    ...(state ? { state } : {}),
    ...(q ? { q: q.slice(0, 100) } : {}),
    ...(search.new === 'yes' ? { new: 'yes' as const } : {}),
  }
}

export const asides = ['preview', 'check'] as const
export const panes = ['outline', 'editor', 'aside'] as const

export type BuildSearch = {
  /** The chosen part: the key of a question behind `q:`, or a part of the survey. */
  at?: string
  /** The language being written. */
  lang?: string
  /** The language beside the first one where all words stand side by side. */
  beside?: string
  aside?: (typeof asides)[number]
  /** On a phone one of the three columns is shown. */
  pane?: (typeof panes)[number]
}

/** What of the address of the builder counts. */
export function readBuildSearch(search: Search): BuildSearch {
  const at = textOf(search.at)
  const lang = textOf(search.lang)
  const beside = textOf(search.beside)
  const aside = asides.find((one) => one === search.aside)
  const pane = panes.find((one) => one === search.pane)
  return {
    ...(at ? { at } : {}),
    ...(lang ? { lang } : {}),
    ...(beside ? { beside } : {}),
    ...(aside ? { aside } : {}),
    ...(pane ? { pane } : {}),
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
