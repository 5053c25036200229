import type { CaseFigures, GroupFigures } from '@echoloop/contract'
import { writeCsvRow } from '@echoloop/records'

const header = [
  'group',
  'name',
  'from',
  'to',
  'opened',
  'resolved',
  'reopened',
  'open_now',
  'first_replies',
  'first_reply_median_minutes',
  'first_reply_p90_minutes',
  'resolution_median_minutes',
  'resolution_p90_minutes',
  'answers',
  'satisfied',
  'satisfaction_mean',
  'clocks_ended',
  'clocks_met',
]

/** The figures as a table: one row for all, one for each group. Times in whole minutes. */
export function writeFigures(figures: CaseFigures): string {
  const rows = [
    rowOf(figures, { value: 'all', name: '' }, figures.all),
    ...figures.groups.map((group) => rowOf(figures, { value: group.value, name: group.name ?? '' }, group)),
  ]
  return `\uFEFF${[header, ...rows].map((row) => writeCsvRow(row)).join('')}`
}

function rowOf(
  { from, to }: CaseFigures,
  { value, name }: { value: string; name: string },
  group: GroupFigures,
): string[] {
  const ended = group.attainment.reduce((sum, { share }) => sum + share.of, 0)
  const met = group.attainment.reduce((sum, { share }) => sum + share.count, 0)
  const numbers = [
    group.opened,
    group.resolved,
    group.reopened,
    group.backlog,
    group.firstReply.count,
    rounded(group.firstReply.median),
    rounded(group.firstReply.p90),
    rounded(group.resolution.median),
    rounded(group.resolution.p90),
    group.satisfied.of,
    group.satisfied.count,
    group.satisfactionMean === null ? '' : group.satisfactionMean.toFixed(2),
    ended,
    met,
  ]
  return [value, name, from, to, ...numbers.map(String)]
}

function rounded(minutes: number | null): number | '' {
  return minutes === null ? '' : Math.round(minutes)
}
