import type { SurveyQuestion } from '@echoloop/contract'
import { slotPattern } from '../slots.ts'
import type { TextPart } from '../texts-of.ts'
import type { LanguageRules } from './language-rules.ts'
import { masked } from './span.ts'

/** A text of a question on its way through the rules. */
export type CheckedText = {
  place: { question: string; part: TextPart; entry?: string }
  text: string
  /** The same text with names, quotes and slots made unreadable, place by place. */
  readable: string
  isOpen: boolean
  asked: SurveyQuestion
}

/** Makes names, quotes and slots of a text unreadable to the rules. */
export function readableText(text: string, rules: LanguageRules): string {
  return masked(masked(text, slotPattern()), rules.names)
}
