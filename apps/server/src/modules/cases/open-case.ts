import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { addVoices } from './add-voices.ts'
import { caseOpened } from './case-events.ts'
import { addEntry, giveNumber, insertCase, lockOpenings, readCase } from './case-store.ts'
import { runHooks, tellChanged } from './change-case.ts'
import { findCaseToJoin, type Gathering } from './find-case-to-join.ts'
import { computePriority } from './priority.ts'
import { readCaseSettings } from './rules/case-settings.ts'
import { tierOfCustomer } from './tier-of-customer.ts'
import { gatherFacts, readVoiceFacts, titleOf, topicOf, type VoiceFacts } from './voice-facts.ts'
import { insertVoices } from './voice-store.ts'

export type Opening = {
  feedbackIds: readonly string[]
  origin: 'rule' | 'hand'
  ruleId?: string
  /** How the rule gathers voices; a case opened by hand joins none. */
  gather?: Gathering
  /** Of the rule: multiplies the urgency. */
  weight?: number
  title?: string
  departmentId?: string
  assigneeId?: string
  /** A person's or a rule's word on the urgency, 0–2, where it is higher than the reading's. */
  urgency?: number
}

/**
 * Opens a case for voices, or by rule hangs them on the one that they belong to. Returns its id. By hand it refuses
 * voices that belong to a case already; by rule those stay where they are.
 */
export async function openCase(scope: Scope, opening: Opening): Promise<string> {
  await lockOpenings(scope)
  const facts = await readVoiceFacts(scope, opening.feedbackIds)
  if (facts.length < new Set(opening.feedbackIds).size) throw new AppError('feedback/not-found')
  const free = facts.filter(({ caseId }) => caseId === null)
  const [first] = free
  const taken = facts.find(({ caseId }) => caseId !== null)?.caseId ?? undefined
  if (taken !== undefined && (opening.origin === 'hand' || first === undefined)) {
    return opening.origin === 'hand' ? refuseTaken(scope, taken) : taken
  }
  if (first === undefined) throw new AppError('feedback/not-found')
  const joined =
    opening.origin === 'rule'
      ? await findCaseToJoin(scope, first, { gather: opening.gather ?? 'person', topic: topicOf([first]) })
      : undefined
  if (joined === undefined) return insertOpened(scope, opening, free)
  await addVoices(scope, joined, free)
  return joined
}

async function refuseTaken(scope: Scope, caseId: string): Promise<never> {
  const row = await readCase(scope, caseId)
  throw new AppError('case/voice-elsewhere', { number: row?.number ?? 0 })
}

/** Opens a case for voices that hang on none. */
export async function insertOpened(
  scope: Scope,
  opening: Opening,
  voices: readonly VoiceFacts[],
): Promise<string> {
  const { weights } = await readCaseSettings(scope)
  const gathered = gatherFacts(voices)
  const subject = subjectOf(voices)
  const tier = await tierOfCustomer(scope, subject.customerId)
  const priority = computePriority(
    {
      ...gathered,
      urgency: Math.max(gathered.urgency, opening.urgency ?? 0),
      tier,
      ruleWeight: opening.weight ?? 1,
    },
    weights,
  )
  const row = await insertCase(scope, {
    number: await giveNumber(scope),
    ...subject,
    title: opening.title ?? titleOf(worstOf(voices)),
    origin: opening.origin,
    ruleId: opening.ruleId ?? null,
    departmentId: opening.departmentId ?? null,
    assigneeId: opening.assigneeId ?? null,
    tier: tier?.code ?? null,
    ...priority,
    priorityByHand: false,
    openedAt: scope.now,
    voices: voices.length,
  })
  await insertVoices(
    scope,
    row.id,
    voices.map(({ id }) => id),
  )
  await addEntry(scope, row.id, {
    kind: 'opened',
    detail: {
      origin: row.origin,
      ruleId: row.ruleId === null ? null : toPublicId('rule', row.ruleId),
      voices: voices.length,
    },
  })
  await scope.announce(caseOpened, { caseId: row.id })
  await runHooks(scope, { kinds: ['opened'], before: null, after: row })
  await tellChanged(scope, row.id)
  return row.id
}

/** Whom and what a case is about: what all its voices share, and the worst one's channel. */
function subjectOf(voices: readonly VoiceFacts[]) {
  const worst = worstOf(voices)
  const times = voices.map(({ occurredAt }) => occurredAt.getTime())
  return {
    channel: worst.kind,
    language: worst.language,
    customerId: shared(voices, 'customerId'),
    orderId: shared(voices, 'orderId'),
    productId: shared(voices, 'productId'),
    topic: topicOf(voices),
    customerWroteAt: new Date(Math.max(...times)),
  }
}

/** The most urgent voice, of those the newest. */
function worstOf(voices: readonly VoiceFacts[]): VoiceFacts {
  const [worst] = voices.toSorted(
    (one, other) => other.urgency - one.urgency || other.occurredAt.getTime() - one.occurredAt.getTime(),
  )
  if (!worst) throw new Error('a case has at least one voice')
  return worst
}

/** What every voice that says so agrees on; null where they differ. */
function shared(voices: readonly VoiceFacts[], field: 'customerId' | 'orderId' | 'productId'): string | null {
  const values = new Set(voices.flatMap((voice) => (voice[field] === null ? [] : [voice[field]])))
  const [only] = values
  return values.size === 1 && only !== undefined ? only : null
}
