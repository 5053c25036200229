import { type Colleague, type Shift, toPublicId, type WeeklyHours } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../audit.ts'
import {
  deleteComingAbsence,
  endRunningAbsences,
  insertAbsence,
  putShift,
  putWeekly,
} from './department-store.ts'
import { readColleagues } from './read-colleagues.ts'

export type DutyChange = {
  memberId: string
  /** Left out: stays; null: no hours are set any more. */
  weekly?: WeeklyHours[] | null
  shifts: readonly { date: string; hours: Shift['hours'] | null }[]
}

/** Work of this stage: desks of those whose absence begins. */
export const deskStage = 'desk'

/** Sets the ordinary week and single dates of the roster. */
export async function changeHours(scope: Scope, change: DutyChange): Promise<Colleague> {
  const { memberId, weekly, shifts } = change
  await findColleague(scope, memberId)
  if (weekly !== undefined) await putWeekly(scope, memberId, weekly)
  for (const { date, hours } of shifts) await putShift(scope, { memberId, onDate: date, hours })
  return noteDuty(scope, memberId, 'member.hours-changed')
}

export type Away = { memberId: string; startsAt?: string; endsAt: string | null; handsOver: boolean }

/** Somebody is away from now or a later time on. */
export async function addAbsence(scope: Scope, away: Away): Promise<Colleague> {
  const { memberId, handsOver } = away
  await findColleague(scope, memberId)
  const startsAt = away.startsAt === undefined ? scope.now : new Date(away.startsAt)
  const endsAt = away.endsAt === null ? null : new Date(away.endsAt)
  if (endsAt !== null && (endsAt <= startsAt || endsAt <= scope.now))
    throw new AppError(
      'absence/ends-too-soon',
      {},
      { fields: [{ path: 'endsAt', code: 'absence/ends-too-soon' }] },
    )
  await insertAbsence(scope, { memberId, startsAt, endsAt, handsOver })
  if (handsOver) await noteWork(scope, deskStage)
  return noteDuty(scope, memberId, 'member.away')
}

/** Somebody is back, or an absence that has not begun is taken back. */
export async function endAbsence(
  scope: Scope,
  { memberId, absenceId }: { memberId: string; absenceId?: string },
): Promise<Colleague> {
  const { absences } = await findColleague(scope, memberId)
  const publicId = absenceId && toPublicId('absence', absenceId)
  const coming = absences.find(({ id, startsAt }) => id === publicId && new Date(startsAt) > scope.now)
  const ended =
    absenceId && coming
      ? await deleteComingAbsence(scope, { id: absenceId, memberId })
      : await endRunningAbsences(scope, memberId)
  if (!ended) throw new AppError('absence/not-found')
  return noteDuty(scope, memberId, 'member.back')
}

async function noteDuty(scope: Scope, memberId: string, action: string): Promise<Colleague> {
  await audit(scope, { action, subject: toPublicId('member', memberId) })
  return findColleague(scope, memberId)
}

async function findColleague(scope: Scope, memberId: string): Promise<Colleague> {
  const publicId = toPublicId('member', memberId)
  const found = (await readColleagues(scope)).items.find((one) => one.memberId === publicId)
  if (!found) throw new AppError('member/not-found')
  return found
}
