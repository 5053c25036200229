import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Doors } from '../../outreach/index.ts'
import { lockAutomatic } from './begin-automatic.ts'
import { lookAtVoices } from './look-at-voices.ts'
import { insertLooks } from './look-store.ts'
import { isAnyRuleOn } from './rule-store.ts'
import { sendAutomatic } from './send-automatic.ts'

/** Stage under which shops with automatic replies are listed. */
export const automaticStage = 'automatic'

/** Has the rules look at voices of which something is new. Harmless twice: a voice is answered once, by its key. */
export async function noteForRules(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || !(await isAnyRuleOn(scope))) return
  await insertLooks(scope, ids)
  await noteWork(scope, automaticStage)
}

/** One round: what is due leaves, then the rules look at what is new. One worker at a time in a shop. */
export async function answerAutomatically(
  scope: Scope,
  { doors, limit }: { doors: Doors; limit: number },
): Promise<number> {
  if (!(await lockAutomatic(scope, { skip: true }))) return 0
  const sent = await sendAutomatic(scope, { doors, limit })
  return sent + (await lookAtVoices(scope, limit))
}
