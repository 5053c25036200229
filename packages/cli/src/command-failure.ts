/** Ends a command with a sentence: 2 for unusable arguments or files, 1 for work that was not finished. */
export class CommandFailure extends Error {
  readonly exitCode: 1 | 2
  /** Whether the help of the command would answer the question. */
  readonly isUsage: boolean

  constructor(sentence: string, options: { exitCode: 1 | 2; isUsage?: boolean; cause?: unknown }) {
    super(sentence, { cause: options.cause })
    this.name = 'CommandFailure'
    this.exitCode = options.exitCode
    this.isUsage = options.isUsage ?? false
  }
}

/** Wrong arguments: ends with 2 and points to the help. */
export function usageFailure(sentence: string): CommandFailure {
  return new CommandFailure(sentence, { exitCode: 2, isUsage: true })
}

/** What went wrong in a few letters: the code of the system where there is one, otherwise the message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
