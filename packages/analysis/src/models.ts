import type { Dictionary } from './dictionary.ts'
import type { Heads } from './gather-evidence.ts'
import type { Stack } from './stack.ts'
import type { WordTable } from './vocabulary.ts'

/** What is trained for one script. */
export type ScriptModels = Heads & { stack: Stack; vocabulary: WordTable }

/** Everything the analyser needs; `readModels` of `@echoloop/analysis/models` loads it. */
export type Models = { version: string; dictionary: Dictionary; zh: ScriptModels; en: ScriptModels }
