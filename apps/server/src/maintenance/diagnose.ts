import type pg from 'pg'
import type { Settings } from '../config.ts'
import { type Connection, poolOf } from '../platform/database/database.ts'
import { checkMachine } from './check-machine.ts'
import { checkSchema } from './check-schema.ts'
import { checkServer } from './check-server.ts'
import { checkWork } from './check-work.ts'
import { type Finding, problem, well } from './finding.ts'

export type DiagnoseOrder = {
  /** Without it only the machine is looked at. */
  connection?: Connection
  dataFolder: string
  settings: Pick<Settings, 'ECHOLOOP_SECRET_KEY'>
  /** The clock of this process. */
  clock: () => Date
  /** Also read every index and recount every figure. */
  deep?: boolean
}

/** Looks at machine, database, schema and work, and says what is well and what is not. Changes nothing. */
export async function diagnose(order: DiagnoseOrder): Promise<Finding[]> {
  const machine = await checkMachine({
    dataFolder: order.dataFolder,
    secretKey: order.settings.ECHOLOOP_SECRET_KEY,
    nodeVersion: process.versions.node,
  })
  if (!order.connection) return machine
  const pool = poolOf(order.connection, 2, () => undefined)
  try {
    return [...machine, ...(await examine(order, pool))]
  } finally {
    await pool.end()
  }
}

async function examine(order: DiagnoseOrder, pool: pg.Pool): Promise<Finding[]> {
  const isDeep = order.deep ?? false
  const connected = await connect(pool)
  if ('why' in connected) return [problem('database-reachable', connected)]
  const { client } = connected
  try {
    return [
      well('database-reachable'),
      ...(await attempt('server', () => checkServer(client, { clock: order.clock, isDeep }))),
      ...(await attempt('schema', () => checkSchema(client))),
      ...(await attempt('work', () => checkWork(pool, client, isDeep))),
    ]
  } finally {
    client.release(true)
  }
}

async function connect(pool: pg.Pool): Promise<{ client: pg.PoolClient } | { why: string }> {
  try {
    return { client: await pool.connect() }
  } catch (error) {
    return { why: reasonOf(error) }
  }
}

/** A check that cannot be made, on a damaged database for instance, is a finding too, and the others go on. */
async function attempt(what: string, check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check()
  } catch (error) {
    return [problem('check-possible', { what, why: reasonOf(error) })]
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
