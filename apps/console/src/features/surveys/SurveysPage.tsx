import './surveys.css'
import { endpoints, surveyStates } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import { usePermission } from '../../session/session-context.ts'
import { ChoiceRow } from '../../shell/ChoiceRow.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { NewSurvey } from './NewSurvey.tsx'
import { SurveyList } from './SurveyList.tsx'
import type { SurveysSearch } from './surveys-search.ts'

/** Every survey by state, last changed first. */
export function SurveysPage(): ReactNode {
  const words = useWords()
  const text = words.surveys
  const search = useSearch({ from: '/shell/surveys' })
  const navigate = useNavigate({ from: '/surveys' })
  const mayWrite = usePermission('survey.write')
  const { state, q } = search
  const surveys = useCallPages(endpoints.listSurveys, { query: { state, q } })
  const go = (next: SurveysSearch) => void navigate({ search: next, replace: true })
  const make = () => void navigate({ search: { ...search, new: 'yes' } })
  useShortcut('n', text.keys.make, make)
  const isFiltered = state !== undefined || q !== undefined
  const isEmpty = !surveys.isLoading && !surveys.error && surveys.rows.length === 0
  const isFirst = isEmpty && !isFiltered
  const isMaking = mayWrite && (search.new === 'yes' || isFirst)
  return (
    <div className="surveys">
      <PageHeader title={words.shell.rooms.surveys} note={text.note}>
        {isFirst ? null : (
          <SearchField label={text.search} value={q ?? ''} onSearch={(next) => go({ ...search, q: next })} />
        )}
        {mayWrite ? (
          <Button type="primary" onClick={make}>
            {text.make}
          </Button>
        ) : null}
      </PageHeader>
      {isMaking ? (
        <NewSurvey isFirst={isFirst} onClose={() => go({ ...search, new: undefined })} />
      ) : (
        <ChoiceRow
          label={text.filter}
          value={state ?? 'all'}
          options={[
            { value: 'all', label: text.all },
            ...surveyStates.map((value) => ({ value, label: text.states[value] })),
          ]}
          onChoose={(value) => go({ ...search, state: surveyStates.find((one) => one === value) })}
        />
      )}
      {surveys.error ? <ErrorState error={surveys.error} onRetry={surveys.askAgain} /> : null}
      {surveys.isLoading ? <ListSkeleton rows={5} /> : null}
      {isEmpty && isFiltered ? (
        <EmptyState title={text.empty.none} explanation={text.empty.noneHint}>
          <Button onClick={() => go({})}>{text.empty.showAll}</Button>
        </EmptyState>
      ) : null}
      {isFirst && !mayWrite ? <EmptyState title={text.empty.title} explanation={text.note} /> : null}
      {surveys.rows.length > 0 && search.new !== 'yes' ? (
        <SurveyList surveys={surveys.rows} isStale={surveys.isStale} />
      ) : null}
      {search.new === 'yes' ? null : <LoadMore pages={surveys} />}
    </div>
  )
}
