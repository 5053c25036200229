import type { ScreeningCode } from './screening-verdict.ts'

/** What the words of one text say against it. */
export type ContentHint = { code: ScreeningCode; weight: number; detail: string; refuses?: boolean }
