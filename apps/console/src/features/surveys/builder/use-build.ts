import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { changeQuestion } from '../draft/question-edits.ts'
import { useSurvey } from '../survey-context.ts'
import type { BuildSearch } from '../surveys-search.ts'
import { type Chosen, chosenOf } from './chosen-part.ts'

export type Build = {
  definition: SurveyDefinition
  mayWrite: boolean
  /** The language being written; the first one where the address names none. */
  language: string
  chosen: Chosen
  search: BuildSearch
  /** Goes to a part; on a phone its editor opens. */
  choose: (at: string) => void
  look: (part: Partial<BuildSearch>) => void
  edit: (change: (definition: SurveyDefinition) => SurveyDefinition, field?: string) => void
  editQuestion: (key: string, change: (question: SurveyQuestion) => SurveyQuestion, field?: string) => void
}

/** What the builder shows, which is in its address, and the ways to change it. */
export function useBuild(): Build {
  const { editing, mayWrite } = useSurvey()
  const search = useSearch({ from: '/shell/surveys/$surveyId/' })
  const navigate = useNavigate({ from: '/surveys/$surveyId' })
  const { definition, edit } = editing
  const look = (part: Partial<BuildSearch>) =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false })
  const [first = 'en'] = definition.languages
  return {
    definition,
    mayWrite,
    language: definition.languages.find((one) => one === search.lang) ?? first,
    chosen: chosenOf(definition, search.at),
    search,
    choose: (at) => look({ at, pane: 'editor' }),
    look,
    edit,
    editQuestion: (key, change, field) =>
      edit((now) => changeQuestion(now, { key, change }), field ? `${key}.${field}` : undefined),
  }
}
