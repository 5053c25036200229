import { type ClockRules, type ServiceLevelInput, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { beginWithUsualLevels } from './begin-with-usual-levels.ts'
import { readCalendars } from './calendar-store.ts'
import type { Level, LevelScope } from './choose-level.ts'
import { readClockRules, saveClockRules } from './clock-rule-store.ts'
import { archiveLevel, insertLevel, type NewLevel, readLevels, updateLevel } from './level-store.ts'
import { readDepartments } from './read-service-levels.ts'

/** Adds a level; there is one for each scope. */
export async function addLevel(scope: Scope, input: ServiceLevelInput): Promise<void> {
  await beginWithUsualLevels(scope)
  const level = await checkedLevel(scope, input)
  refuseTwin(await readLevels(scope), level)
  const id = await insertLevel(scope, level)
  await audit(scope, {
    action: 'service-level.added',
    subject: toPublicId('serviceLevel', id),
    detail: { ...input },
  })
}

/** Changes what is promised from now on; clocks that run keep what they began with. */
export async function changeLevel(scope: Scope, id: string, input: ServiceLevelInput): Promise<void> {
  const levels = await readLevels(scope)
  const before = find(levels, id)
  const level = await checkedLevel(scope, input)
  if (isForEveryone(before) && !isForEveryone(level)) throw new AppError('service-level/needed')
  const others = levels.filter((one) => one.id !== id)
  refuseTwin(others, level)
  await updateLevel(scope, id, level)
  await audit(scope, {
    action: 'service-level.changed',
    subject: toPublicId('serviceLevel', id),
    detail: { ...input },
  })
}

export async function removeLevel(scope: Scope, id: string): Promise<void> {
  const before = find(await readLevels(scope), id)
  if (isForEveryone(before)) throw new AppError('service-level/needed')
  await archiveLevel(scope, id)
  await audit(scope, { action: 'service-level.removed', subject: toPublicId('serviceLevel', id) })
}

/** Sets what holds for all levels. */
export async function changeClockRules(scope: Scope, rules: ClockRules): Promise<void> {
  const before = await readClockRules(scope)
  await saveClockRules(scope, rules)
  await audit(scope, { action: 'clock-rule.changed', detail: { before, after: rules } })
}

function find(levels: readonly Level[], id: string): Level {
  const level = levels.find((one) => one.id === id)
  if (!level) throw new AppError('service-level/not-found')
  return level
}

function isForEveryone({ tier, severity, topic, departmentId }: LevelScope): boolean {
  return tier === null && severity === null && topic === null && departmentId === null
}

function refuseTwin(levels: readonly LevelScope[], level: LevelScope): void {
  const twin = levels.find(
    ({ tier, severity, topic, departmentId }) =>
      tier === level.tier &&
      severity === level.severity &&
      topic === level.topic &&
      departmentId === level.departmentId,
  )
  if (twin) throw new AppError('service-level/exists')
}

async function checkedLevel(scope: Scope, input: ServiceLevelInput): Promise<NewLevel> {
  const calendarId = input.calendarId && uuidOf('calendar', input.calendarId)
  const calendars = await readCalendars(scope)
  if (calendarId && !calendars.some(({ id }) => id === calendarId)) throw new AppError('calendar/not-found')
  const departments = await readDepartments(scope)
  const departmentOf = (id: string | null) => {
    const uuid = id && uuidOf('department', id)
    if (uuid && !departments.some((one) => one.id === uuid)) throw new AppError('service-level/no-department')
    return uuid
  }
  return {
    ...input,
    calendarId,
    departmentId: departmentOf(input.departmentId),
    ladder: input.ladder.map((step) => ({ ...step, departmentId: departmentOf(step.departmentId) })),
  }
}
