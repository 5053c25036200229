import type {
  SurveyClause,
  SurveyCondition,
  SurveyDefinition,
  SurveyJump,
  SurveyQuestion,
  SurveyTexts,
} from '@echoloop/contract'

/** The key that a clause asks for: a question or a hidden field. */
export function subjectOf(clause: SurveyClause): string {
  return clause.op === 'hidden' ? clause.field : clause.question
}

/** How many rules (conditions, jumps, quotas) speak of a key. */
export function countReferences(definition: SurveyDefinition, key: string): number {
  const speaks = (condition: SurveyCondition | undefined) =>
    condition?.clauses.some((clause) => subjectOf(clause) === key) ? 1 : 0
  const ofQuestions = definition.questions
    .filter((question) => question.key !== key)
    .map(
      ({ showIf, offerHelpIf, jumps = [] }) =>
        speaks(showIf) +
        speaks(offerHelpIf) +
        jumps.filter((jump) => leadsTo(jump, key) || speaks(jump.when) === 1).length,
    )
  const ofQuotas = definition.quotas.map(({ when }) => speaks(when))
  return [...ofQuestions, ...ofQuotas].reduce((sum, count) => sum + count, 0)
}

/** Takes every clause about a key out, and what stands on no clause any more. */
export function dropReferences(definition: SurveyDefinition, key: string): SurveyDefinition {
  return {
    ...definition,
    questions: definition.questions.map((question) => withoutKey(question, key)),
    quotas: definition.quotas.flatMap((quota) => {
      const when = conditionWithout(quota.when, key)
      return when ? [{ ...quota, when }] : []
    }),
  }
}

/** Gives a question or a hidden field another key, in every rule and piped word too. */
export function renameKey(
  definition: SurveyDefinition,
  { from, to }: { from: string; to: string },
): SurveyDefinition {
  const other = (key: string) => (key === from ? to : key)
  const condition = (one: SurveyCondition): SurveyCondition => ({
    ...one,
    clauses: one.clauses.map((clause) =>
      clause.op === 'hidden'
        ? { ...clause, field: other(clause.field) }
        : { ...clause, question: other(clause.question) },
    ),
  })
  const jump = (one: SurveyJump): SurveyJump => ({
    when: condition(one.when),
    to: 'question' in one.to ? { question: other(one.to.question) } : one.to,
  })
  const piped = (texts: SurveyTexts): Record<string, string> =>
    Object.fromEntries(
      Object.entries(texts).map(([language, words]) => [language, renamePipes(words, { from, to })]),
    )
  return {
    ...definition,
    title: piped(definition.title),
    ...(definition.intro ? { intro: piped(definition.intro) } : {}),
    ...(definition.thanks ? { thanks: piped(definition.thanks) } : {}),
    ...(definition.screenedOut ? { screenedOut: piped(definition.screenedOut) } : {}),
    hidden: definition.hidden.map((field) => ({ ...field, key: other(field.key) })),
    quotas: definition.quotas.map((quota) => ({ ...quota, when: condition(quota.when) })),
    questions: definition.questions.map((question) => ({
      ...question,
      key: other(question.key),
      text: piped(question.text),
      ...(question.help ? { help: piped(question.help) } : {}),
      ...(question.showIf ? { showIf: condition(question.showIf) } : {}),
      ...(question.offerHelpIf ? { offerHelpIf: condition(question.offerHelpIf) } : {}),
      ...(question.jumps ? { jumps: question.jumps.map(jump) } : {}),
    })),
  }
}

function renamePipes(words: string, { from, to }: { from: string; to: string }): string {
  return words.replaceAll(new RegExp(`\\{\\{\\s*${from}\\s*(?=\\||\\}\\})`, 'g'), `{{${to}`)
}

function withoutKey(question: SurveyQuestion, key: string): SurveyQuestion {
  const { showIf, offerHelpIf, jumps, ...rest } = question
  const shown = showIf && conditionWithout(showIf, key)
  const helped = offerHelpIf && conditionWithout(offerHelpIf, key)
  const left = jumps?.flatMap((jump) => {
    const when = conditionWithout(jump.when, key)
    return when && !leadsTo(jump, key) ? [{ ...jump, when }] : []
  })
  return {
    ...rest,
    ...(shown ? { showIf: shown } : {}),
    ...(helped ? { offerHelpIf: helped } : {}),
    ...(left && left.length > 0 ? { jumps: left } : {}),
  }
}

function conditionWithout(condition: SurveyCondition, key: string): SurveyCondition | undefined {
  const clauses = condition.clauses.filter((clause) => subjectOf(clause) !== key)
  return clauses.length === 0 ? undefined : { ...condition, clauses }
}

function leadsTo(jump: SurveyJump, key: string): boolean {
  return 'question' in jump.to && jump.to.question === key
}
