import { endpoints, type SurveyVersionItem } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { ChangeList } from './ChangeList.tsx'
import { compareDefinitions } from './draft/compare-definitions.ts'
import { useSurvey } from './survey-context.ts'
import { usePublished } from './use-published.ts'

/** What was published when and by whom, and what each version changed. */
export function VersionsSection(): ReactNode {
  const words = useWords().surveys.versions
  const { survey, editing } = useSurvey()
  const { changes, isChanged } = usePublished()
  const versions = useCall(endpoints.listSurveyVersions, { params: { surveyId: survey.id } })
  if (versions.error) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />
  if (!versions.data) return <ListSkeleton rows={3} />
  const { items } = versions.data
  if (items.length === 0) return <EmptyState title={words.title} explanation={words.none} />
  return (
    <section className="versions" aria-label={words.title}>
      <p className="quiet">{words.explanation}</p>
      <ol className="version-list">
        <li>
          <h3>{words.draft}</h3>
          {isChanged ? (
            <ChangeList changes={changes} languages={editing.definition.languages} />
          ) : (
            <p className="quiet">{words.draftSame}</p>
          )}
        </li>
        {items.map((item) => (
          <VersionEntry key={item.version} item={item} isLive={item.version === survey.version} />
        ))}
      </ol>
    </section>
  )
}

function VersionEntry({ item, isLive }: { item: SurveyVersionItem; isLive: boolean }): ReactNode {
  const words = useWords().surveys
  const text = words.versions
  const format = useFormat()
  const { message } = App.useApp()
  const { survey, editing, mayWrite } = useSurvey()
  const [isOpen, setIsOpen] = useState(false)
  const params = { surveyId: survey.id, version: item.version }
  const read = useCall(endpoints.readSurveyVersion, { params }, { isWanted: isOpen })
  const before = useCall(
    endpoints.readSurveyVersion,
    { params: { ...params, version: item.version - 1 } },
    { isWanted: isOpen && item.version > 1 },
  )
  const number = format.number(item.version)
  const isReady = read.data !== undefined && (item.version === 1 || before.data !== undefined)
  const changes =
    read.data && before.data ? compareDefinitions(before.data.definition, read.data.definition) : []
  const restore = () => {
    if (!read.data) return
    editing.replace(read.data.definition)
    message.success(text.restored(number))
  }
  return (
    <li>
      <h3>
        {words.version(number)}
        {isLive && survey.state === 'live' ? <span className="tag is-positive">{text.live}</span> : null}
      </h3>
      <p className="quiet">
        {text.by({ name: item.publishedBy, time: format.dateTime(item.publishedAt) })} ·{' '}
        {words.create.questions(format.number(item.questions))} ·{' '}
        {text.answers(format.number(item.responses))}
      </p>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{text.changes}</summary>
        {isReady && item.version === 1 ? <p>{text.first}</p> : null}
        {isReady && item.version > 1 && changes.length === 0 ? <p>{text.noChanges}</p> : null}
        <ChangeList changes={changes} languages={read.data?.definition.languages ?? []} />
        {mayWrite && isReady ? (
          <Button size="small" onClick={restore}>
            {text.restore}
          </Button>
        ) : null}
      </details>
    </li>
  )
}
