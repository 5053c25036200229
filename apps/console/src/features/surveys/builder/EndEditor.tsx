import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { SurveyWords } from './SurveyWords.tsx'
import { useBuild } from './use-build.ts'

/** What people read when they are done, and what those read for whom the survey is not meant. */
export function EndEditor(): ReactNode {
  const words = useWords().surveyBuilder
  const { definition } = useBuild()
  return (
    <>
      <h2>{words.parts.end}</h2>
      <SurveyWords label={words.fields.thanks} place={{ part: 'thanks' }} texts={definition.thanks} />
      <SurveyWords
        label={words.fields.screenedOut}
        place={{ part: 'screened-out' }}
        texts={definition.screenedOut}
      />
    </>
  )
}
