import type { Scope } from '../../../platform/scope.ts'
import { membersOnDuty, readDepartments, type StaffedDepartment } from '../../shops/index.ts'
import { type Desk, findRules, lockDesks, type RuleRow, readDesks } from './routing-store.ts'

export type Team = {
  departments: readonly StaffedDepartment[]
  rules: readonly RuleRow[]
  onDuty: ReadonlySet<string>
}

/**
 * A batch of voices opens hundreds of cases in one transaction. What is asked for each is the same, and since desks
 * are locked until the end, what this transaction puts on them is all that changes: so each is read once.
 */
const teams = new WeakMap<Scope, Promise<Team>>()
const desks = new WeakMap<Scope, Map<string, Desk>>()

/** Departments, rules and who is on duty. */
export function teamOf(scope: Scope): Promise<Team> {
  const known = teams.get(scope)
  if (known) return known
  const read = readTeam(scope)
  teams.set(scope, read)
  return read
}

async function readTeam(scope: Scope): Promise<Team> {
  return {
    departments: await readDepartments(scope),
    rules: await findRules(scope),
    onDuty: await membersOnDuty(scope),
  }
}

/** What lies on these desks now, locked against everybody else who gives cases to people. */
export async function desksOf(
  scope: Scope,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Desk>> {
  const known = desks.get(scope)
  if (!known) await lockDesks(scope)
  const kept = known ?? new Map<string, Desk>()
  const missing = memberIds.filter((id) => !kept.has(id))
  if (missing.length > 0) for (const [id, desk] of await readDesks(scope, missing)) kept.set(id, desk)
  desks.set(scope, kept)
  return kept
}

/** One more case lies on a desk. */
export function putOnDesk(
  scope: Scope,
  { memberId, priority }: { memberId: string; priority: number },
): void {
  const desk = desks.get(scope)?.get(memberId)
  if (!desk) return
  desk.openCases += 1
  desk.load += priority
  desk.lastGivenAt = scope.now
}
