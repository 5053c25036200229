import type { PolicyCode, ScreeningPolicy } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { type PolicyFault, policyFaultOf } from './policy-fault-of.ts'
import { findPolicy, insertPolicy } from './policy-store.ts'
import { presentPolicy } from './read-policy.ts'

export type PolicyChange = {
  /** The version that was seen. */
  version: number
  publishUnverified: boolean
  texts: { code: PolicyCode; en: string; zh: string }[]
}

/**
 * Saves a new version of the policy; earlier ones stay. Refuses `policy/changed-meanwhile`, and words that judge by
 * stars or promise rewards with `policy/reads-stars` and `policy/promises-reward`, naming the field.
 */
export async function changePolicy(scope: Scope, change: PolicyChange): Promise<ScreeningPolicy> {
  refuseFaults(change)
  const before = await findPolicy(scope)
  const texts = Object.fromEntries(change.texts.map(({ code, en, zh }) => [code, { en, zh }]))
  const { publishUnverified } = change
  const isSaved =
    (before?.version ?? 0) === change.version &&
    (await insertPolicy(scope, {
      version: change.version + 1,
      publishUnverified,
      texts,
      changedBy: nameOfActor(scope.actor),
    }))
  if (!isSaved) throw new AppError('policy/changed-meanwhile')
  await audit(scope, {
    action: 'screening-policy.changed',
    detail: { version: change.version + 1, publishUnverified, ownTexts: change.texts.length },
  })
  return presentPolicy(scope)
}

const codes = {
  stars: { whole: 'policy/reads-stars', field: 'reads_stars' },
  reward: { whole: 'policy/promises-reward', field: 'promises_reward' },
} as const

function refuseFaults({ texts }: PolicyChange): void {
  const found = texts.flatMap(({ en, zh }, index) => [
    ...faultOf({ text: en, path: `texts.${index}.en` }),
    ...faultOf({ text: zh, path: `texts.${index}.zh` }),
  ])
  const [first] = found
  if (first) throw new AppError(first.whole, {}, { fields: found.map(({ path, code }) => ({ path, code })) })
}

function faultOf({ text, path }: { text: string; path: string }) {
  const fault: PolicyFault | undefined = policyFaultOf(text)
  return fault ? [{ path, whole: codes[fault].whole, code: codes[fault].field }] : []
}
