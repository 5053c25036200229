import type { Problem } from '@echoloop/contract'

/** A refusal of the server (RFC 9457), or of the way to it: then `problem.code` is `request/unavailable`. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.title, options)
    this.name = 'ProblemError'
    this.problem = problem
  }
}
