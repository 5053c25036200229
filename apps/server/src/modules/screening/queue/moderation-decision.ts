import type { ModerationChoice, PolicyCode } from '@echoloop/contract'

/** What a moderator decides; a refusal names its rule, an appeal is answered by the reason. */
export type Decision = { choice: ModerationChoice; code?: PolicyCode; reason?: string }
