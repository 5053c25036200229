import type { SurveyAnswer, SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import type { AnswerState } from './answer-state.ts'
import { entryOf } from './entry-of.ts'
import { isAnswered } from './is-answered.ts'
import { answersOnPath } from './next-step.ts'
import { slotPattern } from './slots.ts'
import { textIn } from './text-in.ts'

/** Longest piped value, in code points; nobody reads a question with an essay in it. */
const valueMax = 200

/**
 * A text with its slots filled by earlier answers and hidden fields, in the words of one language. Gives plain text:
 * whoever draws it must escape it. Only answers on the path are told; what is missing gives the fallback or nothing.
 */
export function pipe(
  text: string,
  definition: SurveyDefinition,
  state: AnswerState,
  language: string,
): string {
  if (!text.includes('{{')) return text
  const answers = answersOnPath(definition, state)
  const toldBy = (key: string) => {
    const question = definition.questions.find((one) => one.key === key)
    if (question === undefined) return entryOf(state.hidden, key) ?? ''
    const answer = entryOf(answers, key)
    return isAnswered(answer) ? wordsOf(answer, { question, definition, language }) : ''
  }
  return text.replace(slotPattern(), (_slot, key: string, fallback: string | undefined) => {
    const told = cleaned(toldBy(key))
    return told === '' ? (fallback ?? '').trim() : told
  })
}

type Place = { question: SurveyQuestion; definition: SurveyDefinition; language: string }

function wordsOf(answer: SurveyAnswer, place: Place): string {
  if ('number' in answer) return `${answer.number}`
  if ('text' in answer) return answer.text
  if ('date' in answer) return dateIn(answer.date, place.language)
  if ('choice' in answer) return choiceWords(answer.choice, { ...place, other: answer.other })
  if (!('choices' in answer)) return ''
  return answer.choices
    .map((key) => choiceWords(key, { ...place, other: answer.other }))
    .filter((words) => words !== '')
    .join(place.language.startsWith('zh') || place.language.startsWith('ja') ? '、' : ', ')
}

function choiceWords(key: string, place: Place & { other: string | undefined }): string {
  const choice = place.question.choices?.find((one) => one.key === key)
  if (choice === undefined) return ''
  const own = place.other?.trim() ?? ''
  return choice.isOther && own !== '' ? own : textIn(choice.text, place.definition.languages, place.language)
}

function dateIn(date: string, language: string): string {
  const moment = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(moment.getTime())) return ''
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(moment)
}

/** One line without signs that are not seen or that turn the direction of what follows; not longer than it may be. */
function cleaned(value: string): string {
  const line = value
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  const points = Array.from(line)
  return points.length <= valueMax ? line : `${points.slice(0, valueMax).join('')}…`
}
