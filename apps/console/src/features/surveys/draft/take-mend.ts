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
  const [first, second] = mend.texts
  const question = definition.questions.find(({ key }) => key === finding.question)
  switch (mend.code) {
    case 'split':
      return question && first !== undefined && second !== undefined
        ? splitQuestion(definition, { question, first, second, language })
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

/** Both halves keep kind, scale and rules; the second asks under a key of its own and jumps nowhere. */
function splitQuestion(
  definition: SurveyDefinition,
  {
    question,
    first,
    second,
    language,
  }: { question: SurveyQuestion } & Record<'first' | 'second' | 'language', string>,
): SurveyDefinition {
  const { jumps, ...rest } = question
  const copy: SurveyQuestion = {
    ...structuredClone(rest),
    key: newKey({ stem: question.kind, taken: keysOf(definition) }),
    text: { [language]: second },
  }
  const halved = changeQuestion(definition, {
    key: question.key,
    change: (now) => ({ ...now, text: withWords(now.text, { language, words: first }) }),
  })
  if (!jumps) return addQuestion(halved, { question: copy, after: question.key })
  // Whoever jumps after the first half would never meet the second one behind it.
  const at = halved.questions.findIndex(({ key }) => key === question.key)
  return { ...halved, questions: halved.questions.toSpliced(at, 0, copy) }
}

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
