import { locales } from '@echoloop/locales'
import type { Scope } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { insertCalendar, readCalendars } from './calendar-store.ts'
import { insertLevel, type NewLevel } from './level-store.ts'

const hour = 60

/** What a new shop promises until it sets something else; all in hours of its service desk. */
const everyone: NewLevel = {
  tier: null,
  severity: null,
  topic: null,
  departmentId: null,
  firstReplyMinutes: 4 * hour,
  publicReplyMinutes: 8 * hour,
  nextReplyMinutes: 4 * hour,
  resolutionMinutes: 36 * hour,
  calendarId: null,
  warnPercent: 75,
  ladder: [
    { afterMinutes: 0, action: 'raise-priority', departmentId: null },
    { afterMinutes: 2 * hour, action: 'tell-lead', departmentId: null },
  ],
}

const usualLevels: NewLevel[] = [
  everyone,
  {
    ...everyone,
    severity: 'high',
    firstReplyMinutes: 2 * hour,
    publicReplyMinutes: 4 * hour,
    nextReplyMinutes: 2 * hour,
    resolutionMinutes: 24 * hour,
    ladder: [],
  },
  {
    ...everyone,
    severity: 'critical',
    firstReplyMinutes: hour,
    publicReplyMinutes: 2 * hour,
    nextReplyMinutes: hour,
    resolutionMinutes: 12 * hour,
    ladder: [
      { afterMinutes: 0, action: 'raise-priority', departmentId: null },
      { afterMinutes: hour, action: 'assign-lead', departmentId: null },
    ],
  },
  {
    ...everyone,
    tier: 'vip',
    firstReplyMinutes: hour,
    publicReplyMinutes: 2 * hour,
    nextReplyMinutes: hour,
    resolutionMinutes: null,
    ladder: [],
  },
]

const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** Gives a shop that has none its first calendars and levels; two that try at once give it one set. */
export async function beginWithUsualLevels(scope: Scope): Promise<void> {
  if ((await readCalendars(scope)).length > 0) return
  const { language, timeZone } = await readShopRow(scope)
  const names = locales[language].clocks.usualCalendars
  const calendar = { timeZone, exceptions: [], departmentIds: [] }
  const first = await insertCalendar(scope, {
    ...calendar,
    name: names.service,
    weekly: everyDay.map((day) => ({ day, from: '09:00', until: '21:00' })),
    holidays: null,
    isDefault: true,
  })
  if (first === undefined) return
  await insertCalendar(scope, {
    ...calendar,
    name: names.office,
    weekly: everyDay.slice(0, 5).map((day) => ({ day, from: '09:00', until: '18:00' })),
    holidays: timeZone === 'Asia/Shanghai' ? 'cn' : null,
    isDefault: false,
  })
  for (const level of usualLevels) await insertLevel(scope, level)
}
