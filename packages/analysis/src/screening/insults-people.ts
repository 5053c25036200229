import { detectAbuse } from './detect-abuse.ts'
import { plainLetters } from './plain-letters.ts'

/** Whether words threaten or insult people, however they are spelt. Hard words about a product are free. Pure. */
export function insultsPeople(text: string): boolean {
  return detectAbuse(plainLetters(text)) !== undefined
}
