import type { ClockKindCode, ServiceLevel } from '@echoloop/contract'

export const targetFields = {
  'first-reply': 'firstReplyMinutes',
  'public-reply': 'publicReplyMinutes',
  'next-reply': 'nextReplyMinutes',
  resolution: 'resolutionMinutes',
} as const satisfies Record<ClockKindCode, keyof ServiceLevel>

/** What a row promises: its own minutes, or those that it leaves to a more general row; 0 and null are no clock. */
export type LevelCell = { minutes: number | null; isInherited: boolean }

type Scope = Pick<ServiceLevel, 'tier' | 'severity' | 'topic' | 'departmentId'>

/** The cell of a row for one clock; `levels` stand from the most specific to the most general, as the server gives them. */
export function cellOf(levels: readonly ServiceLevel[], level: ServiceLevel, kind: ClockKindCode): LevelCell {
  const own = level[targetFields[kind]]
  if (own !== null) return { minutes: own, isInherited: false }
  const below = levels.slice(levels.indexOf(level) + 1)
  const general = below.find((one) => takesIn(one, level) && one[targetFields[kind]] !== null)
  return { minutes: general?.[targetFields[kind]] ?? null, isInherited: true }
}

/** True when every case of one level is a case of the other too. */
function takesIn(general: Scope, special: Scope): boolean {
  return (
    (general.tier === null || general.tier === special.tier) &&
    (general.severity === null ||
      general.severity === special.severity ||
      (general.severity === 'high' && special.severity === 'critical')) &&
    (general.topic === null ||
      general.topic === special.topic ||
      special.topic?.startsWith(`${general.topic}.`) === true) &&
    (general.departmentId === null || general.departmentId === special.departmentId)
  )
}
