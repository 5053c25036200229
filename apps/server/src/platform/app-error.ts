import type { ProblemCode } from '@echoloop/contract'

export type ProblemFacts = Record<string, string | number | boolean | null>
export type FieldProblem = { path: string; code: string; message?: string }

/** A refusal with a code; its words are found in the locales when it is told. */
export class AppError extends Error {
  readonly code: ProblemCode
  readonly facts: ProblemFacts
  readonly fields: FieldProblem[]

  constructor(
    code: ProblemCode,
    facts: ProblemFacts = {},
    options: ErrorOptions & { fields?: FieldProblem[] } = {},
  ) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.facts = facts
    this.fields = options.fields ?? []
  }
}
