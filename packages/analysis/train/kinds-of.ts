import { negationReach, type TextFeatures, wordFeatures } from '../src/collect-features.ts'
import { wordFlag } from '../src/word-lists.ts'
import type { LinearWeights } from './train-linear.ts'
import type { WordKinds } from './word-kinds.ts'

/**
 * The kinds of the distinct words of some clauses, as features beside the hashed ones: below `count` as they stand,
 * from `count` on behind a negation.
 */
export function kindsOf(
  { tokens, clauses }: TextFeatures,
  { kinds, count }: WordKinds,
  { from, end }: { from: number; end: number },
): number[] {
  const plain = new Set<number>()
  const negated = new Set<number>()
  for (let clause = from; clause < end; clause++) {
    let negatedUntil = -1
    for (let at = clauses.firstTokens[clause]; at < clauses.endTokens[clause]; at++) {
      plain.add(tokens.hashes[at])
      if (at <= negatedUntil) negated.add(tokens.hashes[at])
      if ((tokens.flags[at] & wordFlag.negating) !== 0) negatedUntil = at + negationReach
    }
  }
  return [
    ...[...plain].flatMap((hash) => kinds.get(hash) ?? []),
    ...[...negated].flatMap((hash) => (kinds.get(hash) ?? []).map((kind) => kind + count)),
  ]
}

/**
 * Adds what a head has learnt about kinds to the weights of their words, so that the analyser needs no kinds: the
 * margin is a sum, and a word's kinds stand wherever the word stands.
 */
export function foldKinds(head: LinearWeights, { kinds, count }: WordKinds, bits: number): LinearWeights {
  const size = 2 ** bits
  const weights = head.weights.slice(0, size)
  for (const [hash, own] of kinds) {
    const { plain, negated } = wordFeatures(hash)
    for (const kind of own) {
      weights[plain >>> (32 - bits)] += head.weights[size + kind]
      weights[negated >>> (32 - bits)] += head.weights[size + count + kind]
    }
  }
  return { weights, bias: head.bias }
}
