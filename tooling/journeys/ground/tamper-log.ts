import type pg from 'pg'
import { growTree, leafHashOf } from '../../../apps/server/src/modules/transparency/index.ts'
import { openDatabase } from '../../checks/open-database.ts'
import { eventually } from './eventually.ts'

/** What somebody with the database in hand may do to the log. After the last two the shop signs what is left. */
export const tamperings = ['edit', 'delete', 'insert', 'reorder', 'truncate', 'rebuild'] as const
export type Tampering = (typeof tamperings)[number]

/** A hand in the database of a server, behind its back. */
export type Tamperer = {
  tamper(how: Tampering): Promise<void>
  /** Puts the log back as it was when the hand came in. */
  mend(): Promise<void>
  /** Takes a review out, with all that was ever decided about it; the log keeps what it tells. */
  suppress(reviewId: string): Promise<void>
  end(): Promise<void>
}

const tables = ['log_head', 'log_tree', 'log_node', 'log_entry'] as const
const waitMs = 60_000

/** Comes in when nothing waits to be logged any more. Meant for a server with one shop. */
export async function startTampering(dataFolder: string): Promise<Tamperer> {
  const client = await openDatabase(dataFolder)
  await eventually({ what: 'all to be in the log and signed', timeoutMs: waitMs }, async () => {
    const { rowCount } = await client.query(
      `select from log_tree
       where size = signed_size
         and not exists (select from log_waiting)`,
    )
    return rowCount === 1
  })
  for (const table of tables) await client.query(`create temporary table kept_${table} as table ${table}`)
  return {
    tamper: (how) => ways[how](client),
    mend: () => mend(client),
    suppress: (reviewId) => suppress(client, reviewId),
    end: () => client.end(),
  }
}

type Way = (client: pg.Client) => Promise<void>

/** The published review with the fewest stars. */
const target = `(
  select position
  from log_entry
  where body like '%"kind":"published"%'
    and body ~ '"stars":[1-4]'
  order by substring(body from '"stars":([1-4])'), position
  limit 1
)`

const moreStars = `update log_entry
  set body = regexp_replace(body, '"stars":[1-4]', '"stars":5')
  where position = ${target}`

const ways: Record<Tampering, Way> = {
  edit: run(moreStars),
  delete: run(`delete from log_entry where position = ${target}`),
  insert: run(
    `create temporary table praise on commit drop as
       select shop_id, position, subject_id, commitment, leaf_hash,
         regexp_replace(body, '"stars":[1-4]', '"stars":5') as body
       from log_entry
       where position = ${target}`,
    // In two steps, since no two rows may have one position in between.
    `update log_entry set position = position + 1000000 where position >= (select position from praise)`,
    `update log_entry set position = position - 999999 where position >= 1000000`,
    `insert into log_entry (shop_id, position, id, subject_id, commitment, body, leaf_hash)
       select shop_id, position, gen_random_uuid(), subject_id, commitment, body, leaf_hash from praise`,
  ),
  reorder: run(
    `with pair as (
       select shop_id, position, body, leaf_hash,
         lead(position) over (order by position) as after
       from log_entry
       where position between ${target} and ${target} + 1
     )
     update log_entry
     set body = other.body, leaf_hash = other.leaf_hash
     from pair, log_entry as other
     where pair.after is not null
       and log_entry.position in (pair.position, pair.after)
       and other.position = pair.position + pair.after - log_entry.position`,
  ),
  async truncate(client) {
    await run(
      'delete from log_head',
      'update log_tree set size = size - 3, signed_size = size - 3, signed_at = null, clock_at = null',
      'delete from log_entry where position >= (select size from log_tree)',
      'delete from log_node where (position + 1) * (1::bigint << level) > (select size from log_tree)',
    )(client)
    await untilSigned(client)
  },
  async rebuild(client) {
    await client.query('begin')
    await client.query('select from log_tree for update')
    await client.query(moreStars)
    await hashAnew(client)
    await client.query('delete from log_head')
    await client.query('update log_tree set signed_at = null, clock_at = null')
    await client.query('commit')
    await untilSigned(client)
  },
}

/** All statements in one transaction, while no worker gives positions. */
function run(...statements: string[]): Way {
  return async (client) => {
    await client.query('begin')
    await client.query('select from log_tree for update')
    for (const statement of statements) await client.query(statement)
    await client.query('commit')
  }
}

async function hashAnew(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ body: string }>('select body from log_entry order by position')
  const leaves = rows.map(({ body }) => leafHashOf(body))
  const { nodes } = growTree({ size: 0, peaks: [] }, leaves)
  await client.query(
    `update log_entry
     set leaf_hash = leaf
     from unnest($1::bytea[]) with ordinality as fresh (leaf, place)
     where position = place - 1`,
    [leaves],
  )
  await client.query(
    `update log_node
     set hash = fresh.hash
     from unnest($1::smallint[], $2::bigint[], $3::bytea[]) as fresh (level, position, hash)
     where log_node.level = fresh.level
       and log_node.position = fresh.position`,
    [nodes.map(({ level }) => level), nodes.map(({ position }) => position), nodes.map(({ hash }) => hash)],
  )
}

/** The worker signs what it finds, with the shop’s own key. */
async function untilSigned(client: pg.Client): Promise<void> {
  await eventually({ what: 'the shop to sign another log', timeoutMs: waitMs }, async () => {
    const { rowCount } = await client.query('select from log_head')
    return (rowCount ?? 0) > 0
  })
}

async function mend(client: pg.Client): Promise<void> {
  await run(
    ...tables.map((table) => `delete from ${table}`),
    ...tables.toReversed().map((table) => `insert into ${table} table kept_${table}`),
  )(client)
}

/** No key and no trigger is asked, as if the rows had gone with a part of the disk. */
async function suppress(client: pg.Client, reviewId: string): Promise<void> {
  const id = reviewId.replace('fbk_', '')
  await client.query("set session_replication_role = 'replica'")
  for (const [table, column] of [
    ['feedback', 'id'],
    ['publication', 'feedback_id'],
    ['decision', 'feedback_id'],
  ])
    await client.query(`delete from ${table} where ${column} = $1::uuid`, [id])
  await client.query("set session_replication_role = 'origin'")
}
