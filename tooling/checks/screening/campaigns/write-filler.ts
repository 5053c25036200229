import type { Chance } from '../chance.ts'
import type { Language } from '../real-texts.ts'
import { joinClauses } from './paraphrase-text.ts'

/** Two to four clauses that would fit any product. */
export function writeFiller(
  clauses: readonly string[],
  { language, chance }: { language: Language; chance: Chance },
): string {
  return joinClauses(chance.some(clauses, chance.whole(2, 4)), { language, chance })
}
