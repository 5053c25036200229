import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'

export type SurveyChange =
  | { kind: 'added' | 'removed' | 'moved'; question: SurveyQuestion }
  | { kind: 'changed'; question: SurveyQuestion; parts: QuestionPart[] }
  | { kind: 'survey'; part: SurveyPart }
  | { kind: 'language-added' | 'language-removed'; language: string }

export type QuestionPart = 'words' | 'kind' | 'choices' | 'rules' | 'settings'
export type SurveyPart = 'words' | 'quotas' | 'hidden' | 'anonymous'

/** What makes one definition another, in the order of the later one; nothing when they say the same. */
export function compareDefinitions(before: SurveyDefinition, after: SurveyDefinition): SurveyChange[] {
  return [
    ...ofSurvey(before, after),
    ...after.languages
      .filter((language) => !before.languages.includes(language))
      .map((language) => ({ kind: 'language-added' as const, language })),
    ...before.languages
      .filter((language) => !after.languages.includes(language))
      .map((language) => ({ kind: 'language-removed' as const, language })),
    ...ofQuestions(before, after),
    ...before.questions
      .filter(({ key }) => !after.questions.some((one) => one.key === key))
      .map((question) => ({ kind: 'removed' as const, question })),
  ]
}

/** True when two definitions say the same, however their keys are ordered. */
export function isSameDefinition(one: SurveyDefinition, other: SurveyDefinition): boolean {
  return one === other || isSame(one, other)
}

function ofSurvey(before: SurveyDefinition, after: SurveyDefinition): SurveyChange[] {
  const wordsOf = ({ title, intro, thanks, screenedOut }: SurveyDefinition) => [
    title,
    intro,
    thanks,
    screenedOut,
  ]
  const parts: [SurveyPart, boolean][] = [
    ['words', isSame(wordsOf(before), wordsOf(after))],
    ['quotas', isSame(before.quotas, after.quotas)],
    ['hidden', isSame(before.hidden, after.hidden)],
    ['anonymous', before.isAnonymous === after.isAnonymous],
  ]
  return parts.flatMap(([part, same]) => (same ? [] : [{ kind: 'survey', part }]))
}

function ofQuestions(before: SurveyDefinition, after: SurveyDefinition): SurveyChange[] {
  const moved = movedKeys(before, after)
  return after.questions.flatMap((question): SurveyChange[] => {
    const earlier = before.questions.find(({ key }) => key === question.key)
    if (!earlier) return [{ kind: 'added', question }]
    const parts = changedParts(earlier, question)
    return [
      ...(moved.has(question.key) ? [{ kind: 'moved' as const, question }] : []),
      ...(parts.length > 0 ? [{ kind: 'changed' as const, question, parts }] : []),
    ]
  })
}

/** As few questions as explain the new order: those outside a longest run that kept its order. */
function movedKeys(before: SurveyDefinition, after: SurveyDefinition): Set<string> {
  const places = after.questions
    .map(({ key }) => before.questions.findIndex((one) => one.key === key))
    .filter((at) => at >= 0)
  const runs: number[][] = []
  for (const place of places) {
    const best = runs
      .filter((run) => (run.at(-1) ?? -1) < place)
      .reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), [])
    runs.push([...best, place])
  }
  const kept = runs.reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), [])
  return new Set(
    places.filter((place) => !kept.includes(place)).map((place) => before.questions[place]?.key ?? ''),
  )
}

function changedParts(before: SurveyQuestion, after: SurveyQuestion): QuestionPart[] {
  const split = ({
    text,
    help,
    low,
    high,
    unit,
    kind,
    choices,
    rows,
    showIf,
    jumps,
    offerHelpIf,
    ...settings
  }: SurveyQuestion) => ({
    words: [text, help, low, high, unit],
    kind,
    choices: [choices, rows],
    rules: [showIf, jumps, offerHelpIf],
    settings,
  })
  const one = split(before)
  const other = split(after)
  const parts: QuestionPart[] = ['words', 'kind', 'choices', 'rules', 'settings']
  return parts.filter((part) => !isSame(one[part], other[part]))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted)
}

/** The database gives the parts of an object back in an order of its own. */
function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
