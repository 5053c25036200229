import type { SurveyCondition, SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { readVersionRow } from '../survey-queries.ts'

/** A published version, with what each request would otherwise work out anew. */
export type KnownVersion = {
  definition: SurveyDefinition
  questions: ReadonlyMap<string, SurveyQuestion>
  /** Open questions about whose reading some rule asks. */
  read: ReadonlySet<string>
  /** Open ones, and pictures: what becomes voices. */
  hasOpenQuestions: boolean
  offersHelp: boolean
}

const keptMax = 500
const kept = new Map<string, KnownVersion>()

/** A version of a survey; kept in memory, since none ever changes. The oldest one makes room. */
export async function readKnownVersion(
  scope: Scope,
  wanted: { surveyId: string; version: number },
): Promise<KnownVersion> {
  const key = `${scope.shopId} ${wanted.surveyId} ${wanted.version}`
  const known = kept.get(key) ?? knowVersion((await readVersionRow(scope, wanted)).definition)
  kept.delete(key)
  kept.set(key, known)
  const [oldest] = kept.keys()
  if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest)
  return known
}

/** Pure. */
export function knowVersion(definition: SurveyDefinition): KnownVersion {
  const { questions, quotas } = definition
  const conditions = [
    ...questions.flatMap(({ showIf, offerHelpIf, jumps = [] }) => [
      showIf,
      offerHelpIf,
      ...jumps.map(({ when }) => when),
    ]),
    ...quotas.map(({ when }) => when),
  ]
  return {
    definition,
    questions: new Map(questions.map((question) => [question.key, question])),
    read: new Set(conditions.flatMap(readingsAskedBy)),
    hasOpenQuestions: questions.some((question) => isOpenQuestion(question) || question.kind === 'picture'),
    offersHelp: questions.some(({ offerHelpIf }) => offerHelpIf !== undefined),
  }
}

export function isOpenQuestion({ kind }: Pick<SurveyQuestion, 'kind'>): boolean {
  return kind === 'short-text' || kind === 'long-text'
}

function readingsAskedBy(condition: SurveyCondition | undefined): string[] {
  return (condition?.clauses ?? []).flatMap((clause) =>
    clause.op === 'sentiment' || clause.op === 'aspect' || clause.op === 'urgency' ? [clause.question] : [],
  )
}
