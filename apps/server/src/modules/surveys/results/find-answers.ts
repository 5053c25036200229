import type { SurveyFinding } from '@echoloop/contract'
import type { AnswerTally } from './answer-tally.ts'
import type { AskedQuestion } from './asked-questions.ts'
import { choicesFinding, matrixFinding, rankingFinding } from './choice-finding.ts'
import { dateFinding, numberFinding } from './number-finding.ts'
import { csatFinding, npsFinding, scaleFinding } from './score-finding.ts'
import { shareOf } from './share-of.ts'

/** What the answers to one question say, by its kind. */
export function findAnswers(question: AskedQuestion, tally: AnswerTally): SurveyFinding {
  switch (question.kind) {
    case 'nps':
      return npsFinding(tally.numbers)
    case 'csat':
      return csatFinding(tally.numbers)
    case 'ces':
    case 'stars':
      return scaleFinding(tally.numbers, question.kind)
    case 'single':
    case 'multiple':
      return choicesFinding(question, tally)
    case 'matrix':
      return matrixFinding(question, tally)
    case 'ranking':
      return rankingFinding(question, tally)
    case 'number':
      return numberFinding(question, tally.numbers)
    case 'date':
      return dateFinding(tally.days)
    case 'consent':
      return { kind: 'consent', given: shareOf(tally.numbers.get(1) ?? 0, tally.answered) }
    default:
      return { kind: 'open' }
  }
}
