import type { SurveyDefinition } from '@echoloop/contract'
import type { DesignFinding, Fault } from '@echoloop/survey'
import { useWords } from '../../../words/use-words.ts'
import { questionTitle } from './question-title.ts'

export type DesignWords = {
  titleOf: (finding: DesignFinding) => string
  whyOf: (finding: DesignFinding) => string
  mendOf: (finding: DesignFinding) => string
  faultOf: (fault: Fault) => string
}

/** Sentences for what the checks found. Where a fault names a question, its words stand in for its key. */
export function useDesignWords(place: { definition: SurveyDefinition; language: string }): DesignWords {
  const words = useWords().surveyDesign
  const { definition } = place
  const nameOf = (value: string | number | undefined): string => {
    const question = definition.questions.find(({ key }) => key === value)
    const quota = definition.quotas.find(({ key }) => key === value)
    return (question && questionTitle(question, place)) || quota?.name || String(value ?? '')
  }
  return {
    titleOf: ({ rule }) => words.rules[rule].title,
    whyOf: ({ rule }) => words.rules[rule].why,
    mendOf: ({ mend }) => words.mends[mend.code],
    faultOf: ({ code, facts }) =>
      words.faults[code].replace(/\{(\w+)\}/g, (_, name: string) => nameOf(facts[name])),
  }
}
