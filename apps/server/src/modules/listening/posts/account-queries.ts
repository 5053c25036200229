import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../listening-tables.ts'

const columns = [
  'id',
  'kind',
  'name',
  'network',
  'address',
  'handle',
  'charactersMax',
  'sealedSecret',
  'createdAt',
  'removedAt',
] as const

export type AccountRow = Row<'listeningAccount', (typeof columns)[number]>

/** Accounts that are there, oldest first. */
export async function readAccounts(scope: Scope): Promise<AccountRow[]> {
  return (await allAccounts(scope)).filter(({ removedAt }) => removedAt === null)
}

/** Also those that were removed: what they wrote keeps its writer. */
export function allAccounts(scope: Scope): Promise<AccountRow[]> {
  return scope.db
    .selectFrom('listeningAccount')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .orderBy('id')
    .execute()
}

export async function findAccount(scope: Scope, id: string): Promise<AccountRow | undefined> {
  return (await readAccounts(scope)).find((account) => account.id === id)
}

/** Under which names the shop itself speaks; its own words are nobody's mention. */
export async function findOwnHandles(scope: Scope): Promise<Set<string>> {
  return new Set((await readAccounts(scope)).flatMap(({ handle }) => handle?.toLowerCase() ?? []))
}
