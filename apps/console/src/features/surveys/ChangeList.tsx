import type { SurveyQuestion } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import type { SurveyChange } from './draft/compare-definitions.ts'
import { wordsIn } from './draft/survey-words.ts'
import { nameOfLanguage } from './name-of-language.ts'

type ChangeListProps = { changes: readonly SurveyChange[]; languages: readonly string[] }

/** What makes one survey another, one line each. */
export function ChangeList({ changes, languages }: ChangeListProps): ReactNode {
  const words = useWords()
  const text = words.surveys.changes
  const spoken = useWordsChoice().language
  const titleOf = (question: SurveyQuestion) =>
    wordsIn(question.text, { language: spoken, languages }) || words.surveyBuilder.kinds[question.kind]
  const sentenceOf = (change: SurveyChange): string => {
    switch (change.kind) {
      case 'survey':
        return text.survey[change.part]
      case 'language-added':
        return text.languageAdded(nameOfLanguage(change.language, spoken))
      case 'language-removed':
        return text.languageRemoved(nameOfLanguage(change.language, spoken))
      case 'changed':
        return text.changed({
          question: titleOf(change.question),
          parts: new Intl.ListFormat(spoken, { type: 'conjunction' }).format(
            change.parts.map((part) => text.parts[part]),
          ),
        })
      default:
        return text[change.kind](titleOf(change.question))
    }
  }
  return (
    <ul className="survey-changes">
      {changes.map((change) => {
        const sentence = sentenceOf(change)
        return <li key={`${change.kind} ${sentence}`}>{sentence}</li>
      })}
    </ul>
  )
}
