import { chineseAnswers } from './chinese-answers.ts'
import { chineseFaults } from './chinese-faults.ts'
import type { ReplyExample } from './reply-example.ts'

/** Written for this check by its author; every second one was kept apart while the words were gathered. */
export const chineseExamples: ReplyExample[] = [...chineseAnswers, ...chineseFaults]
