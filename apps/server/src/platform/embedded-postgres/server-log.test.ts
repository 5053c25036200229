import { open, readdir, stat, truncate, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { archiveServerLog, openServerLog, readLogTail } from './server-log.ts'
import { makeReachableFolder } from './start-in-another-process.ts'

let base: { path: string; remove(): Promise<void> }
const ourselves = { name: 'ourselves' }

beforeAll(async () => {
  base = await makeReachableFolder()
})
afterAll(() => base.remove())

test('a large log is archived under the time of its last line, and only the newest fourteen are kept', async () => {
  const logFile = join(base.path, 'logs/postgres.log')
  const opening = await openServerLog(logFile, ourselves)
  for (let day = 1; day <= 16; day += 1) {
    await truncate(logFile, 11 * 1024 * 1024)
    const lastLine = new Date(Date.UTC(2025, 0, day, 12))
    await utimes(logFile, lastLine, lastLine)
    await archiveServerLog(logFile, ourselves)
  }
  await opening.close()
  const archives = (await readdir(join(base.path, 'logs')))
    .filter((name) => name !== 'postgres.log')
    .toSorted()
  expect(archives).toHaveLength(14)
  expect(archives[0]).toBe('postgres-2025-01-03T12-00-00.log')
  expect((await stat(logFile)).size).toBe(0)
})

test('the tail holds only what was written since, and at most 4 kB of it', async () => {
  const logFile = join(base.path, 'logs/postgres.log')
  const handle = await open(logFile, 'a')
  await handle.writeFile('before\n')
  const opening = await openServerLog(logFile, ourselves)
  await handle.writeFile(`${'x'.repeat(9_000)}\nlast words\n`)
  await handle.close()
  await opening.close()
  const tail = await readLogTail(logFile, opening.start)
  expect(tail).not.toContain('before')
  expect(tail).toMatch(/xx\nlast words$/)
  expect(tail.length).toBeLessThanOrEqual(4_096)
})
