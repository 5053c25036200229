import { describeLayer } from '@echoloop/analysis'
import type { ShopWords } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import {
  askToLearnAnew,
  deleteForgotten,
  insertForgotten,
  readLayer,
  writeShopWords,
} from './learning-store.ts'

/** Sets the shop's own aspects and harmless words; the worker learns them at once. */
export async function putShopWords(scope: Scope, words: ShopWords): Promise<void> {
  await askToLearnAnew(scope)
  await writeShopWords(scope, words, nameOfActor(scope.actor))
  await audit(scope, { action: 'words.changed', subject: 'learning' })
}

/** Has the shop do without a rule from now on; refuses ids that no rule has. */
export async function forgetRule(scope: Scope, ruleId: string): Promise<void> {
  await askToLearnAnew(scope)
  const kept = await readLayer(scope)
  const rule = kept && describeLayer(kept.layer).find(({ id }) => id === ruleId)
  if (!rule) throw new AppError('rule/not-found')
  const words = [...rule.words, rule.target].join(' ')
  await insertForgotten(scope, { ruleId, words, forgottenBy: nameOfActor(scope.actor) })
  await audit(scope, { action: 'rule.forgotten', subject: ruleId })
}

/** Takes the forgetting of a rule back. */
export async function recallRule(scope: Scope, ruleId: string): Promise<void> {
  await askToLearnAnew(scope)
  if (!(await deleteForgotten(scope, ruleId))) throw new AppError('rule/not-found')
  await audit(scope, { action: 'rule.recalled', subject: ruleId })
}
