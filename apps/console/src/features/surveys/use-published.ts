import { endpoints, type SurveyDefinition } from '@echoloop/contract'
import { useCall } from '../../call/use-call.ts'
import { compareDefinitions, type SurveyChange } from './draft/compare-definitions.ts'
import { useSurvey } from './survey-context.ts'

export type Published = {
  definition: SurveyDefinition | undefined
  /** What the draft would change; nothing before the first version. */
  changes: SurveyChange[]
  /** The draft says something that is not published. */
  isChanged: boolean
}

/** The live version beside the draft. */
export function usePublished(): Published {
  const { survey, editing } = useSurvey()
  const { version } = survey
  const read = useCall(
    endpoints.readSurveyVersion,
    { params: { surveyId: survey.id, version: version ?? 1 } },
    { isWanted: version !== null },
  )
  const definition = version === null ? undefined : read.data?.definition
  const changes = definition ? compareDefinitions(definition, editing.definition) : []
  return {
    definition,
    changes,
    isChanged: version === null || (definition ? changes.length > 0 : survey.hasChanges),
  }
}
