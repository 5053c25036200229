import { canonicalJson } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { signerOfShop } from '../shops/index.ts'
import { presentHead, type TreeState } from './log-queries.ts'
import { insertHead } from './log-store.ts'

/** Between two heads while entries come, and the longest time without a head when none come. */
const headGapMs = 5000
const headEveryMs = 3_600_000

/**
 * Whether the log of this state wants a new head. Reckoned from the clock when the last one was signed, not from the
 * time in it: a clock that was ahead once left a head of a later time, and one set back keeps none from being signed.
 */
export function isHeadDue({ size, signedSize, signedAt, clockAt }: TreeState, now: Date): boolean {
  if (size === 0) return false
  const last = clockAt ?? signedAt
  if (!last) return true
  const since = Math.abs(now.getTime() - last.getTime())
  return since >= headEveryMs || (size > signedSize && since >= headGapMs)
}

/** Signs the tree as it stands and keeps the head for ever. Times of heads rise, whatever the clock does. */
export async function signHead(scope: Scope, tree: TreeState, root: Buffer): Promise<TreeState> {
  const { keyId, sign } = await signerOfShop(scope)
  const at = new Date(Math.max(scope.now.getTime(), (tree.signedAt?.getTime() ?? 0) + 1))
  const { signature: _, ...content } = presentHead(scope.shopId, {
    at,
    size: tree.size,
    root,
    keyId,
    signature: '',
  })
  await insertHead(scope, { at, size: tree.size, root, keyId, signature: sign(canonicalJson(content)) })
  return { ...tree, signedSize: tree.size, signedAt: at, clockAt: scope.now }
}
