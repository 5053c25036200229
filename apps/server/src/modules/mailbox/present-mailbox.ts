import { type MailboxItem, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { listMailboxRows, type MailboxRow, settingsOf } from './mailbox-store.ts'

const daysCounted = 30
const dayMs = 86_400_000

/** All mailboxes with how they do. */
export async function presentMailboxes(scope: Scope): Promise<MailboxItem[]> {
  const counts = await countMails(scope)
  return (await listMailboxRows(scope)).map((row) => present(row, counts.get(row.id)))
}

type Counts = MailboxItem['counts']

const none: Counts = { taken: 0, noted: 0, waiting: 0, open: 0 }

function present(row: MailboxRow, counts: Counts = none): MailboxItem {
  return {
    id: toPublicId('mailbox', row.id),
    settings: settingsOf(row),
    hasSecret: row.sealedSecrets !== null,
    health: healthOf(row),
    isPaused: row.isPaused,
    lastFetchedAt: row.lastFetchedAt?.toISOString() ?? null,
    lastMailAt: row.lastMailAt?.toISOString() ?? null,
    problem: row.problem,
    problemAt: row.problemAt?.toISOString() ?? null,
    failures: row.failures,
    nextFetchAt: row.nextFetchAt.toISOString(),
    sendProblem: row.sendProblem,
    sendProblemAt: row.sendProblemAt?.toISOString() ?? null,
    lastSentAt: row.lastSentAt?.toISOString() ?? null,
    counts,
  }
}

function healthOf({ isPaused, problem, sendProblem, lastFetchedAt }: MailboxRow): MailboxItem['health'] {
  if (isPaused) return 'paused'
  if (problem !== null || sendProblem !== null) return 'failing'
  return lastFetchedAt === null ? 'new' : 'good'
}

/** `open`: what somebody should look at. */
async function countMails(scope: Scope): Promise<Map<string, Counts>> {
  const since = new Date(scope.now.getTime() - daysCounted * dayMs)
  const rows = await scope.db
    .selectFrom('mail')
    .select([
      'mailboxId',
      sql<number>`count(*) filter (where state = 'taken')`.as('taken'),
      sql<number>`count(*) filter (where state = 'noted')`.as('noted'),
      sql<number>`count(*) filter (where state = 'waiting')`.as('waiting'),
      sql<number>`count(*) filter (where state = 'stuck' or (state = 'noted' and kind = 'loop'))`.as('open'),
    ])
    .where('shopId', '=', scope.shopId)
    .where('storedAt', '>', since)
    .groupBy('mailboxId')
    .execute()
  return new Map(rows.map(({ mailboxId, ...counts }) => [mailboxId, counts]))
}
