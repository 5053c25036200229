import { chinesePracticeAnswers } from './chinese-practice-answers.ts'
import { chinesePracticeFaults } from './chinese-practice-faults.ts'
import { englishPracticeAnswers } from './english-practice-answers.ts'
import { englishPracticeFaults } from './english-practice-faults.ts'
import type { ReplyExample } from './reply-example.ts'

export const chinesePracticeExamples: ReplyExample[] = [...chinesePracticeFaults, ...chinesePracticeAnswers]

export const englishPracticeExamples: ReplyExample[] = [...englishPracticeFaults, ...englishPracticeAnswers]
