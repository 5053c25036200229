import type { SurveyAnswer, SurveyTexts } from '@echoloop/contract'
import type { Cell } from '@echoloop/records'
import { textIn } from '@echoloop/survey'
import type { AskedQuestion } from './asked-questions.ts'

/** One column of the table of responses. */
export type ExportColumn = {
  heading: string
  cell: (answers: Readonly<Record<string, SurveyAnswer>>) => Cell
}

type Wording = { languages: readonly string[]; language: string }

/** A column for each question, for each row of a matrix; headings and choices in the reader's language. */
export function exportColumns(questions: readonly AskedQuestion[], wording: Wording): ExportColumn[] {
  const words = (texts: SurveyTexts) => textIn(texts, wording.languages, wording.language)
  return questions.flatMap((question) => {
    const heading = words(question.text)
    if (question.kind !== 'matrix')
      return [{ heading, cell: (answers) => cellOf(question, { answer: answers[question.key], words }) }]
    return (question.rows ?? []).map((row) => ({
      heading: `${heading} / ${words(row.text)}`,
      cell: (answers: Readonly<Record<string, SurveyAnswer>>) => {
        const answer = answers[question.key]
        if (!answer || !('cells' in answer)) return cellOf(question, { answer, words })
        const column = answer.cells[row.key]
        return column === undefined ? null : choiceText(question, { key: column, words })
      },
    }))
  })
}

type Words = (texts: SurveyTexts) => string

/** What was skipped is empty; what does not apply says `n/a`. */
function cellOf(
  question: AskedQuestion,
  { answer, words }: { answer: SurveyAnswer | undefined; words: Words },
): Cell {
  if (!answer || 'skipped' in answer) return null
  if ('notApplicable' in answer) return 'n/a'
  if ('number' in answer) return answer.number
  if ('date' in answer) return answer.date
  if ('text' in answer) return answer.text
  if ('given' in answer) return answer.given ? 1 : 0
  if ('uploads' in answer) return answer.uploads.length
  if ('cells' in answer) return null
  const taken = 'choice' in answer ? [answer.choice] : answer.choices
  const own = answer.other ? [answer.other] : []
  return [...taken.map((key) => choiceText(question, { key, words })), ...own].join(
    question.kind === 'ranking' ? ' > ' : ' | ',
  )
}

function choiceText({ choices }: AskedQuestion, { key, words }: { key: string; words: Words }): string {
  const choice = choices?.find((one) => one.key === key)
  return (choice && words(choice.text)) || key
}
