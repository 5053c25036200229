import type { SurveyDetail } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { ChangeList } from './ChangeList.tsx'
import { compareDefinitions } from './draft/compare-definitions.ts'
import { useSurvey } from './survey-context.ts'

/** Somebody else saved meanwhile: who, what differs, and the choice. Neither is lost. */
export function ConflictNotice({ theirs }: { theirs: SurveyDetail }): ReactNode {
  const words = useWords().surveys.conflict
  const format = useFormat()
  const { editing } = useSurvey()
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const changes = compareDefinitions(editing.definition, theirs.draft)
  return (
    <section className="survey-conflict" role="alert" tabIndex={-1} ref={box}>
      <h2>{words.title}</h2>
      <p>
        {theirs.draftBy
          ? words.by({ name: theirs.draftBy, time: format.ago(theirs.changedAt) })
          : words.unknown}
      </p>
      {changes.length > 0 ? <h3>{words.theirs}</h3> : <p>{words.same}</p>}
      <ChangeList changes={changes} languages={theirs.draft.languages} />
      <p className="quiet">{words.explanation}</p>
      <div className="survey-buttons">
        <Button onClick={editing.saving.keepMine}>{words.keepMine}</Button>
        <Button onClick={editing.saving.takeTheirs}>{words.takeTheirs}</Button>
      </div>
    </section>
  )
}
