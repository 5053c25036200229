import { canonicalJson } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { signerOfShop } from '../shops/index.ts'
import { presentHead, type TreeState } from './log-queries.ts'
import { insertHead } from './log-store.ts'

/** Between two heads while entries come, and the longest time without a head when none come. */
const headGapMs = 5000
const headEveryMs = 3_600_000

/** Whether the log of this state wants a new head. A clock that was set back does not keep heads from being signed. */
export function isHeadDue({ size, signedSize, signedAt }: TreeState, now: Date): boolean {
  if (size === 0) return false
  if (!signedAt) return true
  const since = Math.abs(now.getTime() - signedAt.getTime())
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
  return { ...tree, signedSize: tree.size, signedAt: at }
}
