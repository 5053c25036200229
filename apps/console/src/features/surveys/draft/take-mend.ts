import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import type { DesignFinding } from '@echoloop/survey'
import { nextEntryKey } from './listed-entries.ts'
import { addQuestion, changeQuestion, moveQuestion } from './question-edits.ts'
import { keysOf, newKey } from './survey-keys.ts'
import { withWords } from './survey-words.ts'
import { writeText } from './text-places.ts'

/** The survey with a finding mended, or nothing where only a person can mend it. */
export function takeMend(
  definition: SurveyDefinition,
  { finding, language }: { finding: DesignFinding; language: string },
): SurveyDefinition | undefined {
  const { mend } = finding
  const [first, ...others] = mend.texts
  const question = definition.questions.find(({ key }) => key === finding.question)
  switch (mend.code) {
    case 'split':
      return question && first !== undefined && others.length > 0
        ? splitQuestion(definition, { question, first, others, language })
        : undefined
    case 'add-choices':
      return question && first !== undefined
        ? addChoices(definition, { question, texts: mend.texts, language })
        : undefined
    case 'offer-not-applicable':
      return question
        ? changeQuestion(definition, {
            key: question.key,
            change: (now) => ({ ...now, mayNotApply: true }),
          })
        : undefined
    case 'move-to-the-end':
      return question
        ? moveQuestion(definition, { key: question.key, to: definition.questions.length - 1 })
        : undefined
    case 'add-open-question':
      return first === undefined ? undefined : addOpenQuestion(definition, { text: first, language })
    default:
      return first === undefined ? undefined : writeMend(definition, { finding, words: first, language })
  }
}

/** Each part keeps kind, scale and rules; those after the first ask under keys of their own and jump nowhere. */
function splitQuestion(
  definition: SurveyDefinition,
  { question, first, others, language }: Split,
): SurveyDefinition {
  const { jumps, ...rest } = question
  const taken = keysOf(definition)
  const copies = others.map((text): SurveyQuestion => {
    const key = newKey({ stem: question.kind, taken })
    taken.add(key)
    return { ...structuredClone(rest), key, text: { [language]: text } }
  })
  const parted = changeQuestion(definition, {
    key: question.key,
    change: (now) => ({ ...now, text: withWords(now.text, { language, words: first }) }),
  })
  const at = parted.questions.findIndex(({ key }) => key === question.key)
  // Whoever jumps after the first part would never meet the others behind it.
  return { ...parted, questions: parted.questions.toSpliced(jumps ? at : at + 1, 0, ...copies) }
}

type Split = { question: SurveyQuestion; first: string; others: readonly string[]; language: string }

function addChoices(
  definition: SurveyDefinition,
  { question, texts, language }: { question: SurveyQuestion; texts: readonly string[]; language: string },
): SurveyDefinition {
  const taken = new Set((question.choices ?? []).map(({ key }) => key))
  const added = texts.map((text) => {
    const key = nextEntryKey(taken, 'c')
    taken.add(key)
    return { key, text: { [language]: text } }
  })
  return changeQuestion(definition, {
    key: question.key,
    change: (now) => ({ ...now, choices: [...(now.choices ?? []), ...added] }),
  })
}

function addOpenQuestion(
  definition: SurveyDefinition,
  { text, language }: { text: string; language: string },
): SurveyDefinition {
  const key = newKey({ stem: 'long-text', taken: keysOf(definition) })
  const question: SurveyQuestion = { key, kind: 'long-text', text: { [language]: text }, isRequired: false }
  return addQuestion(definition, { question })
}

function writeMend(
  definition: SurveyDefinition,
  { finding, words, language }: { finding: DesignFinding; words: string; language: string },
): SurveyDefinition {
  const { question, part, entry } = finding
  const place = {
    part,
    ...(question === null ? {} : { question }),
    ...(entry === undefined ? {} : { key: entry }),
  }
  return writeText(definition, { place, language, words })
}
