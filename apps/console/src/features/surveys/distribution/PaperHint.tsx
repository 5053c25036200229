import type { SurveyQuestion } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/use-words.ts'

const scales: Partial<Record<SurveyQuestion['kind'], { min: number; max: number }>> = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  stars: { min: 1, max: 5 },
}

/** What may be typed for a question. */
export function PaperHint({ question }: { question: SurveyQuestion }): ReactNode {
  const words = useWords().surveyDelivery.paper
  const scale = scales[question.kind]
  const hint = scale ? words.scaleHint(scale) : hintOf()
  return hint === '' ? null : <span className="quiet">{hint}</span>

  function hintOf(): string {
    const { kind, choices = [] } = question
    if (kind === 'single') return words.choiceHint(choices.length)
    if (kind === 'multiple' || kind === 'ranking' || kind === 'matrix') return words.choicesHint
    if (kind === 'consent') return words.yesNo
    return kind === 'date' ? words.dateHint : ''
  }
}
