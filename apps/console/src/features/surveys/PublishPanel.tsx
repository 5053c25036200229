import type { Fault } from '@echoloop/survey'
import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { FaultList } from './builder/FaultList.tsx'
import { ChangeList } from './ChangeList.tsx'
import { useSurvey } from './survey-context.ts'
import { usePublished } from './use-published.ts'

type PublishPanelProps = {
  faults: readonly Fault[]
  isBusy: boolean
  onClose: () => void
  onGo: (at: string, language?: string) => void
  onPublish: () => void
}

/** What is in the way, or what will change, before a version is made. */
export function PublishPanel({ faults, isBusy, onClose, onGo, onPublish }: PublishPanelProps): ReactNode {
  const all = useWords()
  const words = all.surveys.publish
  const text = all.surveyBuilder.faults
  const format = useFormat()
  const { survey, editing } = useSurvey()
  const { changes } = usePublished()
  const isFaulty = faults.length > 0
  return (
    <Modal
      open
      title={isFaulty ? text.title : words.title}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {words.cancel}
        </Button>,
        <Button
          key="publish"
          type="primary"
          autoFocus={!isFaulty}
          disabled={isFaulty || editing.saving.conflict !== undefined}
          loading={isBusy}
          onClick={onPublish}
        >
          {words.confirm}
        </Button>,
      ]}
    >
      <div className="publish-panel">
        {isFaulty ? (
          <>
            <p>{text.count(format.number(faults.length))}</p>
            <FaultList
              faults={faults}
              definition={editing.definition}
              onGo={({ at, language }) => onGo(at, language)}
            />
          </>
        ) : (
          <p>
            {survey.version === null ? words.first : words.later({ version: format.number(survey.version) })}
          </p>
        )}
        {!isFaulty && changes.length > 0 ? (
          <>
            <h3>{words.changes}</h3>
            <ChangeList changes={changes} languages={editing.definition.languages} />
          </>
        ) : null}
        {editing.saving.state === 'saved' ? null : <p className="quiet">{words.waiting}</p>}
      </div>
    </Modal>
  )
}
