import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { poolOf } from '../src/platform/database/database.ts'
import { describeSchema } from '../src/platform/database/describe-schema.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { cloneDatabase } from './clone-database.ts'

const page = new URL('../../../database/schema.sql', import.meta.url)

test('database/schema.sql is what the migrations make, and migrating again changes nothing', async () => {
  const { connection, drop } = await cloneDatabase()
  const pool = poolOf(connection, 2, () => {})
  const made = await describeSchema(pool)
  if (process.env.UPDATE_SCHEMA === 'true') await writeFile(page, made)
  expect(made).toBe(await readFile(page, 'utf8'))
  expect(await migrate(pool)).toEqual([])
  expect(await describeSchema(pool)).toBe(made)
  await pool.end()
  await drop()
})

test('a changed migration and a newer database are refused', async () => {
  const { connection, drop } = await cloneDatabase()
  const pool = poolOf(connection, 2, () => {})
  await pool.query("insert into schema_migration (name, sha256) values ('9999-later.sql', '\\x00')")
  await expect(migrate(pool)).rejects.toThrow(/newer than this program/)
  await pool.query("delete from schema_migration where name like '9999%'")
  await pool.query("update schema_migration set sha256 = '\\x00' where name like '0001%'")
  await expect(migrate(pool)).rejects.toThrow(/changed after it was applied/)
  await pool.end()
  await drop()
})
