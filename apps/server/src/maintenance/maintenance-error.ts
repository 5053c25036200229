import { type Facts, tell, type WordCode, type Words } from './maintenance-words.ts'

/** A refusal of a maintenance command: a code, facts, and the sentence in both languages. */
export class MaintenanceError extends Error {
  readonly code: WordCode
  readonly words: Words

  constructor(code: WordCode, facts: Facts = {}, options: ErrorOptions = {}) {
    const words = tell(code, facts)
    super(words.en, options)
    this.name = 'MaintenanceError'
    this.code = code
    this.words = words
  }
}
