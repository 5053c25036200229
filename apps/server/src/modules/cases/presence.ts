import { type Presence, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { readCase } from './case-store.ts'
import { doerOf } from './doer-of.ts'
import { doingNow, forgetPresence, savePresence } from './presence-store.ts'
import './service-case-tables.ts'

/** Who else looks at a case or writes on it now. */
export async function readPresent(scope: Scope, caseId: string): Promise<Presence[]> {
  const rows = await scope.db
    .selectFrom('casePresence')
    .select(['personId', 'name', 'doing', 'until'])
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .where('until', '>', scope.now)
    .orderBy('name')
    .execute()
  const me = doerOf(scope).id
  return rows
    .filter(({ personId }) => personId !== me)
    .map(({ personId, until, ...row }) => ({
      ...row,
      id: toPublicId('member', personId),
      until: until.toISOString(),
    }))
}

/** Says that the reader looks at a case, writes on it or has gone; others are told only when that is news. */
export async function notePresence(
  scope: Scope,
  caseId: string,
  doing: 'looking' | 'writing' | 'gone',
): Promise<Presence[]> {
  if (!(await readCase(scope, caseId))) throw new AppError('case/not-found')
  const { id, name } = doerOf(scope)
  if (id !== null) {
    const before = await doingNow(scope, caseId, id)
    if (doing === 'gone') await forgetPresence(scope, caseId, id)
    else await savePresence(scope, { caseId, personId: id, name: name ?? '', doing })
    if (before !== doing && !(before === undefined && doing === 'gone')) {
      await scope.tellLive({ kind: 'case.presence', id: toPublicId('case', caseId) })
    }
  }
  return readPresent(scope, caseId)
}
