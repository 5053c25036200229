import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { readContacts } from '../../customers/index.ts'
import { readCaseLink } from '../replies/case-link.ts'
import { type AnsweredCase, followCase, lockAnsweredCase } from '../replies/case-of-reply.ts'

/** A case as its person holds it by a signed link. */
export type OwnCase = { case: AnsweredCase; customerId: string; language: string | null }

type Work<T> = (scope: Scope, own: OwnCase) => Promise<T>

/**
 * Runs `work` for the holder of the link to a case, in one transaction. Refuses `case/link-invalid` for a token not
 * signed here, `feedback/erased` when nothing of the person is left.
 */
export function withOwnCase<T>(platform: Platform, token: string, work: Work<T>): Promise<T> {
  return withLink(platform, token, { find: followCase, work })
}

/** The same with the case locked, so that steps of one person take turns. */
export function changeOwnCase<T>(platform: Platform, token: string, work: Work<T>): Promise<T> {
  return withLink(platform, token, { find: lockAnsweredCase, work })
}

async function withLink<T>(
  platform: Platform,
  token: string,
  { find, work }: { find(scope: Scope, id: string): Promise<AnsweredCase>; work: Work<T> },
): Promise<T> {
  const link = readCaseLink(platform.keys, token)
  if (!link) throw new AppError('case/link-invalid')
  const { shopId, caseId, customerId } = link
  return runInShop(platform, { shopId, actor: { kind: 'author' } }, async (scope) => {
    const person = await readContacts(scope, customerId)
    if (!person) throw new AppError('feedback/erased')
    return work(scope, { case: await find(scope, caseId), customerId, language: person.language })
  })
}
