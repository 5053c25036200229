import type { Scope } from '../../platform/scope.ts'
import { addVoices } from './add-voices.ts'
import { isDone } from './case-state.ts'
import { lockCase, lockOpenings } from './case-store.ts'
import { findCaseToJoin } from './find-case-to-join.ts'
import { insertOpened } from './open-case.ts'
import { followCase } from './replies/case-of-reply.ts'
import { readCaseSettings } from './rules/case-settings.ts'
import { readVoiceFacts, topicOf, type VoiceFacts } from './voice-facts.ts'

const dayMs = 86_400_000

export type Heard = {
  feedbackIds: readonly string[]
  /** The case in which this conversation went on so far. */
  caseId: string | null
  departmentId?: string
}

/**
 * Hangs what was said in a conversation on its case: the one it went on in, unless that is done for good; else the one
 * the same person has open; else a new one. Returns its id. Voices that hang on a case already stay where they are.
 */
export async function hearVoices(
  scope: Scope,
  { feedbackIds, caseId, departmentId }: Heard,
): Promise<string> {
  await lockOpenings(scope)
  const facts = await readVoiceFacts(scope, feedbackIds)
  const free = facts.filter((voice) => voice.caseId === null)
  const [first] = free
  if (first === undefined) {
    const taken = facts.find((voice) => voice.caseId !== null)?.caseId
    if (!taken) throw new Error('nothing was said that could belong to a case')
    return taken
  }
  const joined = (await ownCase(scope, caseId, first)) ?? (await caseOfPerson(scope, first))
  if (joined === undefined) return insertOpened(scope, { feedbackIds, origin: 'hand', departmentId }, free)
  await addVoices(scope, joined, free)
  return joined
}

/** Where the conversation went on before, unless it was settled too long ago to be taken up again. */
async function ownCase(scope: Scope, caseId: string | null, voice: VoiceFacts): Promise<string | undefined> {
  if (caseId === null) return undefined
  const { id } = await followCase(scope, caseId)
  const row = await lockCase(scope, id)
  if (!isDone(row.state) || row.resolvedAt === null) return id
  const { reopenDays } = await readCaseSettings(scope)
  return voice.occurredAt.getTime() - row.resolvedAt.getTime() <= reopenDays * dayMs ? id : undefined
}

function caseOfPerson(scope: Scope, voice: VoiceFacts): Promise<string | undefined> {
  return findCaseToJoin(scope, voice, { gather: 'person', topic: topicOf([voice]) })
}
