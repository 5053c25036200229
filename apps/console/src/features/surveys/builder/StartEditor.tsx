import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { SurveyWords } from './SurveyWords.tsx'
import { useBuild } from './use-build.ts'

/** What people see before the first question, and whether they stay anonymous. */
export function StartEditor(): ReactNode {
  const words = useWords().surveyBuilder
  const { definition, edit, mayWrite } = useBuild()
  return (
    <>
      <h2>{words.parts.start}</h2>
      <SurveyWords label={words.fields.title} place={{ part: 'title' }} texts={definition.title} />
      <SurveyWords label={words.fields.intro} place={{ part: 'intro' }} texts={definition.intro} />
      <div className="editor-switches">
        <Checkbox
          disabled={!mayWrite}
          checked={definition.isAnonymous}
          onChange={({ target: { checked: isAnonymous } }) => edit((now) => ({ ...now, isAnonymous }))}
        >
          {words.fields.anonymous}
        </Checkbox>
      </div>
    </>
  )
}
