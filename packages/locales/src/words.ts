import type { en } from './en/index.ts'

/** All words of the product in one language, keyed as in English. */
export type Words = typeof en
