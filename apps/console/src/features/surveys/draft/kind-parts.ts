import type { QuestionKind, SurveyQuestion } from '@echoloop/contract'

/** What a kind of question consists of beside its words. */
export type KindParts = {
  hasChoices: boolean
  hasRows: boolean
  hasEnds: boolean
  hasNumbers: boolean
  hasDates: boolean
  hasCount: boolean
  /** Something is answered; false for words between questions. */
  isAnswered: boolean
  /** Its answer is a number on a scale from the first to the second. */
  scale: readonly [number, number] | undefined
}

const plain: KindParts = {
  hasChoices: false,
  hasRows: false,
  hasEnds: false,
  hasNumbers: false,
  hasDates: false,
  hasCount: false,
  isAnswered: true,
  scale: undefined,
}

export const kindParts: Record<QuestionKind, KindParts> = {
  nps: { ...plain, hasEnds: true, scale: [0, 10] },
  csat: { ...plain, hasEnds: true, scale: [1, 5] },
  ces: { ...plain, hasEnds: true, scale: [1, 7] },
  stars: { ...plain, scale: [1, 5] },
  single: { ...plain, hasChoices: true },
  multiple: { ...plain, hasChoices: true, hasCount: true },
  matrix: { ...plain, hasChoices: true, hasRows: true },
  ranking: { ...plain, hasChoices: true, hasCount: true },
  number: { ...plain, hasNumbers: true },
  date: { ...plain, hasDates: true },
  'short-text': plain,
  'long-text': plain,
  picture: { ...plain, hasCount: true },
  consent: plain,
  statement: { ...plain, isAnswered: false },
}

/** Kinds whose words the analysis reads, so that a branch may ask for mood and topic. */
export function isOpen(kind: QuestionKind): boolean {
  return kind === 'short-text' || kind === 'long-text'
}

/** The question as another kind: what the new kind has no place for is left out, the rest stays. */
export function asKind(question: SurveyQuestion, kind: QuestionKind): SurveyQuestion {
  const parts = kindParts[kind]
  const { choices, rows, isShuffled, low, high, min, max, unit, from, to, least, most, ...rest } = question
  const { mayNotApply, offerHelpIf, isRequired, ...words } = rest
  return {
    ...words,
    kind,
    isRequired: parts.isAnswered && isRequired,
    ...(parts.isAnswered && mayNotApply ? { mayNotApply } : {}),
    ...(parts.isAnswered && offerHelpIf ? { offerHelpIf } : {}),
    ...(parts.hasChoices ? { choices: choices ?? [], ...(isShuffled ? { isShuffled } : {}) } : {}),
    ...(parts.hasRows ? { rows: rows ?? [] } : {}),
    ...(parts.hasEnds ? { ...(low ? { low } : {}), ...(high ? { high } : {}) } : {}),
    ...(parts.hasNumbers
      ? {
          ...(min === undefined ? {} : { min }),
          ...(max === undefined ? {} : { max }),
          ...(unit ? { unit } : {}),
        }
      : {}),
    ...(parts.hasDates ? { ...(from ? { from } : {}), ...(to ? { to } : {}) } : {}),
    ...(parts.hasCount
      ? { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) }
      : {}),
  }
}
