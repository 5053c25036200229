import pg from 'pg'
import { inject } from 'vitest'
import type { Connection } from '../src/platform/database/database.ts'
import { templateName } from './global-setup.ts'

let count = 0

/** A fresh database for one test file, cloned from the migrated template; `drop` removes it. */
export async function cloneDatabase(): Promise<{ connection: Connection; drop(): Promise<void> }> {
  const server = inject('postgres')
  const database = `test_${process.pid}_${count++}`
  await onServer(`create database ${database} template ${templateName} strategy wal_log`)
  return {
    connection: { kind: 'socket', ...server, database },
    drop: () => onServer(`drop database ${database} with (force)`),
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ ...inject('postgres'), database: 'postgres' })
  await client.connect()
  await client.query(statement)
  await client.end()
}
