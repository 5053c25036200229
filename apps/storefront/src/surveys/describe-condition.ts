import type { SurveyClause, SurveyCondition, SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { textIn } from '@echoloop/survey'
import { fillWords } from './fill-words.ts'
import type { PaperWords } from './survey-view.ts'

/** Paper knows no script: what decides is said in words. */
export type Paper = {
  words: PaperWords
  definition: SurveyDefinition
  language: string
  /** Numbers of questions by key; statements have none. */
  numbers: ReadonlyMap<string, number>
}

/** A condition in words, seen from the question at which it stands. */
export function describeCondition(paper: Paper, { match, clauses }: SurveyCondition, here: string): string {
  return clauses
    .map((clause) => describeClause(paper, clause, here))
    .join(match === 'all' ? paper.words.and : paper.words.or)
}

function describeClause(paper: Paper, clause: SurveyClause, here: string): string {
  const { words } = paper
  const { conditions } = words
  if (clause.op === 'hidden') return conditions.other
  const number = paper.numbers.get(clause.question) ?? 0
  const isHere = clause.question === here
  const question = paper.definition.questions.find(({ key }) => key === clause.question)
  switch (clause.op) {
    case 'answered':
      return fillWords(clause.value ? conditions.answered : conditions.notAnswered, { number })
    case 'is':
    case 'is-not': {
      if (typeof clause.value === 'boolean')
        return fillWords(clause.value === (clause.op === 'is') ? conditions.given : conditions.notGiven, {
          number,
        })
      const value = valueWords(paper, { question, clause: { row: clause.row, value: clause.value } })
      const way = clause.op === 'is' ? 'is' : 'isNot'
      return fillWords(isHere ? words.here[way] : conditions[way], { number, value })
    }
    case 'at-least':
    case 'at-most': {
      const way = clause.op === 'at-least' ? 'atLeast' : 'atMost'
      return fillWords(isHere ? words.here[way] : conditions[way], { number, value: clause.value })
    }
    case 'sentiment':
      return fillWords(conditions.words, { number, value: words.moods[clause.value] })
    default:
      return conditions.other
  }
}

type Value = { question: SurveyQuestion | undefined; clause: { row: string | undefined; value: string } }

function valueWords({ definition, language }: Paper, { question, clause }: Value): string {
  const say = (texts: SurveyQuestion['text'] | undefined) => textIn(texts, definition.languages, language)
  const choice = say(question?.choices?.find(({ key }) => key === clause.value)?.text) || clause.value
  const row = say(question?.rows?.find(({ key }) => key === clause.row)?.text)
  return row ? `${row}: ${choice}` : choice
}
