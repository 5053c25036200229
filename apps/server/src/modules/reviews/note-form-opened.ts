import { type Platform, runInShop } from '../../platform/scope.ts'
import { markFormOpened } from './requests/request-store.ts'
import { readLink } from './signed-link.ts'

/** Notes that the form behind a link was shown, for the figures of invitations. A token of nobody changes nothing. */
export async function noteFormOpened(platform: Platform, token: string): Promise<void> {
  const link = readLink(platform.keys, { purpose: 'review', token })
  if (!link) return
  await runInShop(platform, { shopId: link.shopId, actor: { kind: 'author' } }, (scope) =>
    markFormOpened(scope, link.id),
  )
}
