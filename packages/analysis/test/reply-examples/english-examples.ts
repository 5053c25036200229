import { englishAnswers } from './english-answers.ts'
import { englishFaults } from './english-faults.ts'
import type { ReplyExample } from './reply-example.ts'

/** Written for this check by its author; every second one was kept apart while the words were gathered. */
export const englishExamples: ReplyExample[] = [...englishAnswers, ...englishFaults]
