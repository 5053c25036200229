import type pg from 'pg'
import type { Tally } from '../../checks/tally.ts'

/** Minutes that the level of this run promises. */
export const promised = { firstReplyMinutes: 1, resolutionMinutes: 2 } as const

const minuteMs = 60_000

type CaseFacts = {
  id: string
  openedAt: Date
  firstRepliedAt: Date | null
  entries: { at: string; from: string; to: string }[]
}

/**
 * Breaches counted anew from the histories of the cases, without looking at a clock: the shop of this run works day
 * and night, so that working time is the time between two lines of a history less the time spent waiting.
 */
export async function checkClocks(client: pg.Client, tally: Tally): Promise<void> {
  const expected = await expectedBreaches(client)
  const noted = await notedBreaches(client)
  const missing = expected.filter((breach) => !noted.includes(breach))
  const wrong = noted.filter((breach) => !expected.includes(breach))
  tally.check(
    'every breach was noted, and nothing else was',
    missing.length + wrong.length === 0 && expected.length > 0,
    `${expected.length} by the histories, ${noted.length} noted, ${missing.length} missing, ${wrong.length} wrong`,
  )
  tally.check(
    'each breach was noted once',
    new Set(noted).size === noted.length,
    `${noted.length - new Set(noted).size} twice`,
  )
  await checkTold(client, tally)
  await checkSteps(client, tally)
  await checkEnds(client, tally)
}

async function expectedBreaches(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<CaseFacts>(
    `select id::text, opened_at as "openedAt", first_replied_at as "firstRepliedAt", coalesce((
       select json_agg(json_build_object('at', at, 'from', detail ->> 'from', 'to', detail ->> 'to') order by at, id)
       from case_entry
       where case_entry.shop_id = service_case.shop_id
         and case_entry.case_id = service_case.id
         and case_entry.kind = 'state'), '[]') as entries
     from service_case`,
  )
  const { rows: clock } = await client.query<{ now: Date }>('select now() as now')
  const now = clock[0]?.now ?? new Date()
  return rows.flatMap((row) => {
    const solved = row.entries.find(({ to }) => to === 'resolved')
    const end = solved ? new Date(solved.at) : now
    const answered = row.firstRepliedAt && row.firstRepliedAt < end ? row.firstRepliedAt : end
    const breaches: string[] = []
    const waitedMs = answered.getTime() - row.openedAt.getTime()
    if (waitedMs > promised.firstReplyMinutes * minuteMs) breaches.push(`${row.id} first-reply`)
    if (workedMs(row, end) > promised.resolutionMinutes * minuteMs) breaches.push(`${row.id} resolution`)
    return breaches
  })
}

/** From opening to the end without what was spent waiting for the customer. */
function workedMs({ openedAt, entries }: CaseFacts, end: Date): number {
  let sinceMs: number | null = openedAt.getTime()
  let sum = 0
  for (const { at, to } of entries) {
    const ms = Math.min(Date.parse(at), end.getTime())
    if (sinceMs !== null) sum += ms - sinceMs
    sinceMs = to === 'waiting-customer' ? null : ms
  }
  return sinceMs === null ? sum : sum + Math.max(0, end.getTime() - sinceMs)
}

async function notedBreaches(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ breach: string }>(
    `select case_id || ' ' || case_clock.kind as breach
     from clock_event
     join case_clock on case_clock.shop_id = clock_event.shop_id and case_clock.id = clock_event.clock_id
     where clock_event.kind = 'breached'
       and not exists (
         select from clock_event as undone
         where undone.shop_id = clock_event.shop_id
           and undone.clock_id = clock_event.clock_id
           and undone.kind = 'breach-undone')`,
  )
  return rows.map(({ breach }) => breach)
}

async function checkTold(client: pg.Client, tally: Tally): Promise<void> {
  const { rows } = await client.query<{ events: number; entries: number; odd: number }>(
    `with noted as (
       select case_id, case_clock.kind, count(*) as count
       from clock_event
       join case_clock on case_clock.shop_id = clock_event.shop_id and case_clock.id = clock_event.clock_id
       where clock_event.kind = 'breached'
       group by case_id, case_clock.kind
     ), told as (
       select case_id, detail ->> 'clock' as kind, count(*) as count
       from case_entry
       where kind = 'clock-breached'
       group by case_id, detail ->> 'clock'
     )
     select coalesce(sum(noted.count), 0)::int as events, coalesce(sum(told.count), 0)::int as entries,
       count(*) filter (where noted.count is distinct from told.count)::int as odd
     from noted
     full join told on told.case_id = noted.case_id and told.kind = noted.kind`,
  )
  const [found] = rows
  tally.check(
    'each breach stands once in the history of its case',
    found !== undefined && found.odd === 0 && found.events > 0,
    `${found?.events} events, ${found?.entries} lines`,
  )
}

/** The one step of this run's ladder raises the priority: as many lines as steps, one for each clock at most. */
async function checkSteps(client: pg.Client, tally: Tally): Promise<void> {
  const { rows } = await client.query<{ steps: number; lines: number; odd: number }>(
    `with stepped as (
       select case_id, case_clock.kind, count(*) as count
       from clock_event
       join case_clock on case_clock.shop_id = clock_event.shop_id and case_clock.id = clock_event.clock_id
       where clock_event.kind = 'escalated-1'
       group by case_id, case_clock.kind
     ), told as (
       select case_id, detail ->> 'clock' as kind, count(*) as count
       from case_entry
       where kind = 'priority' and detail ->> 'action' = 'raise-priority'
       group by case_id, detail ->> 'clock'
     )
     select coalesce(sum(stepped.count), 0)::int as steps, coalesce(sum(told.count), 0)::int as lines,
       count(*) filter (where stepped.count is distinct from told.count)::int as odd
     from stepped
     full join told on told.case_id = stepped.case_id and told.kind = stepped.kind`,
  )
  const [found] = rows
  tally.check(
    'each step of a ladder was taken once',
    found !== undefined && found.odd === 0 && found.steps > 0,
    `${found?.steps} steps, ${found?.lines} lines`,
  )
}

async function checkEnds(client: pg.Client, tally: Tally): Promise<void> {
  const { rows } = await client.query<{ wrong: number }>(
    `select count(*)::int as wrong
     from case_clock
     where (outcome = 'met' and breached_at is not null)
       or (outcome = 'late' and breached_at is null)
       or (ended_at is null and breached_at is null and due_at < now() - interval '1 minute')`,
  )
  tally.check('no clock says two things at once', rows[0]?.wrong === 0, `${rows[0]?.wrong}`)
}
