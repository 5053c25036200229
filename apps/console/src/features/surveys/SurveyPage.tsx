import './surveys.css'
import { endpoints, type SurveyDetail } from '@echoloop/contract'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import { useSurveyDraft } from './draft/use-survey-draft.ts'
import { PublishButton } from './PublishButton.tsx'
import { SaveSign } from './SaveSign.tsx'
import { SurveyStateTag } from './SurveyStateTag.tsx'
import { SurveyContext } from './survey-context.ts'

/** One survey: what is asked, how it reaches people, what they said, what was published. */
export function SurveyPage(): ReactNode {
  const { surveyId } = useParams({ from: '/shell/surveys/$surveyId' })
  const survey = useCall(endpoints.readSurvey, { params: { surveyId } })
  if (survey.error && !survey.data)
    return <ErrorState error={survey.error} onRetry={() => void survey.refetch()} />
  if (!survey.data) return <PageSkeleton rows={6} />
  return <SurveyRoom key={surveyId} survey={survey.data} />
}

function SurveyRoom({ survey }: { survey: SurveyDetail }): ReactNode {
  const words = useWords().surveys.page
  const mayWrite = usePermission('survey.write') && survey.state !== 'archived'
  const editing = useSurveyDraft(survey, mayWrite)
  const here = { className: 'is-here' }
  const params = { surveyId: survey.id }
  return (
    <SurveyContext value={{ survey, editing, mayWrite }}>
      <div className="survey-room">
        <PageHeader title={survey.name} back={<AppLink href="/surveys">← {words.back}</AppLink>}>
          <SaveSign saving={editing.saving} isRestored={editing.isRestored} />
          <SurveyStateTag survey={survey} />
          {mayWrite ? <PublishButton /> : null}
        </PageHeader>
        <nav className="sections" aria-label={words.navigation}>
          <Link
            to="/surveys/$surveyId"
            params={params}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={here}
          >
            {words.sections.build}
          </Link>
          <Link to="/surveys/$surveyId/distribution" params={params} activeProps={here}>
            {words.sections.distribution}
          </Link>
          <Link
            to="/surveys/$surveyId/results"
            params={params}
            activeOptions={{ includeSearch: false }}
            activeProps={here}
          >
            {words.sections.results}
          </Link>
          <Link to="/surveys/$surveyId/versions" params={params} activeProps={here}>
            {words.sections.versions}
          </Link>
          <Link to="/surveys/$surveyId/settings" params={params} activeProps={here}>
            {words.sections.settings}
          </Link>
        </nav>
        {survey.state === 'archived' ? <p className="quiet">{words.archived}</p> : null}
        {!mayWrite && survey.state !== 'archived' ? <p className="quiet">{words.readOnly}</p> : null}
        {editing.saving.conflict ? <ConflictNotice theirs={editing.saving.conflict} /> : null}
        <Outlet />
      </div>
    </SurveyContext>
  )
}
