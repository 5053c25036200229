import type { LocaleName } from '@echoloop/locales'
import type { PageFrame } from '@echoloop/storefront'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { readShownNotices } from '../incidents/index.ts'

type Notices = Pick<PageFrame, 'notices'>

/** What the shop tells everybody now, for the frame of a page. `shopId`: as the database knows it. */
export function noticesOf(
  { platform, language }: { platform: Platform; language: LocaleName },
  shopId: string,
): Promise<Notices> {
  const who = { shopId, actor: { kind: 'author' as const } }
  return runInShop(platform, who, (scope) => noticesIn(scope, language))
}

export async function noticesIn(scope: Scope, language: LocaleName): Promise<Notices> {
  const notices = await readShownNotices(scope)
  return { notices: notices.map(({ text, fromAt }) => ({ text: text[language], fromAt })) }
}
