import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { entryOf } from '../entry-of.ts'
import { textsOfQuestion } from '../texts-of.ts'
import { type CheckedText, readableText } from './checked-text.ts'
import { type DesignFinding, designRules } from './design-finding.ts'
import { findDouble } from './find-double.ts'
import { findNoWayOut } from './find-no-way-out.ts'
import { findPersonalEarly } from './find-personal.ts'
import { findStructure } from './find-structure.ts'
import { findUnbalanced } from './find-unbalanced.ts'
import { findWords } from './find-words.ts'
import type { LanguageRules } from './language-rules.ts'
import { rulesFor } from './rules-for.ts'

/**
 * What a designer of surveys would point at, in the words of one language of the survey, question by question. Chinese
 * and English have rules of their own; other languages only get those about how the survey is built. A text that the
 * language lacks is not judged. Pure; never throws.
 */
export function checkDesign(definition: SurveyDefinition, language: string): DesignFinding[] {
  const rules = rulesFor(language)
  const ofWords =
    rules === undefined
      ? []
      : [
          ...definition.questions.flatMap((question) => checkQuestion(question, { language, rules })),
          ...findPersonalEarly({ definition, language, rules }),
        ]
  return inOrder([...ofWords, ...findStructure({ definition, language, ready: rules?.ready })], definition)
}

const open = new Set(['long-text', 'short-text'])

function checkQuestion(
  asked: SurveyQuestion,
  { language, rules }: { language: string; rules: LanguageRules },
): DesignFinding[] {
  const look = { text: entryOf(asked.text, language) ?? '', language, rules }
  return [
    ...checkedTexts(asked, { language, rules }).flatMap((checked) => [
      ...findWords(checked, rules),
      ...findDouble(checked, rules),
    ]),
    ...findUnbalanced(asked, look),
    ...findNoWayOut(asked, look),
  ]
}

/** The question and the rows of a table are judged; choices may say “never” and “price and quality”. */
function checkedTexts(
  asked: SurveyQuestion,
  { language, rules }: { language: string; rules: LanguageRules },
): CheckedText[] {
  if (asked.kind === 'consent' || asked.kind === 'statement') return []
  return textsOfQuestion(asked).flatMap(({ part, key, texts }) => {
    const text = entryOf(texts, language) ?? ''
    if ((part !== 'text' && part !== 'row') || text.trim() === '') return []
    const place = { question: asked.key, part, ...(key !== undefined && { entry: key }) }
    return [{ place, text, readable: readableText(text, rules), isOpen: open.has(asked.kind), asked }]
  })
}

function inOrder(findings: readonly DesignFinding[], definition: SurveyDefinition): DesignFinding[] {
  const places = new Map(definition.questions.map(({ key }, at) => [key, at]))
  const placeOf = ({ question }: DesignFinding) => (question === null ? -1 : (places.get(question) ?? -1))
  return findings.toSorted(
    (one, other) =>
      placeOf(one) - placeOf(other) || designRules.indexOf(one.rule) - designRules.indexOf(other.rule),
  )
}
