import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { runEcholoop, runHere, scratchFolder, startEcholoop } from '../test/run-echoloop.ts'
import {
  type Faults,
  type ImportServer,
  refusals,
  serverKey,
  startImportServer,
} from '../test/start-import-server.ts'

const folder = scratchFolder()
const csv = Buffer.concat([
  Buffer.from('id,评价,stars\n'),
  ...Array.from({ length: 40_000 }, (_, index) => Buffer.from(`${index},杯子很好看 ${index},5\n`)),
])
const path = join(folder, 'cups.csv')
writeFileSync(path, csv)

let server: ImportServer
const start = async (faults?: Faults): Promise<string[]> => {
  server = await startImportServer(faults)
  return ['import', '--input', path, '--url', server.url, '--key', serverKey]
}

afterEach(() => server.close())

test('a file arrives byte for byte with what was said about it, and the result is one line', async () => {
  const given = await start()
  const wishes = ['--kind', 'survey', '--source', 'tea shop', '--map', 'text=评价', '--map', 'rating=stars']
  const ended = await runEcholoop([...given, ...wishes, '--json'])
  expect(ended.code).toBe(0)
  expect(JSON.parse(ended.output)).toMatchObject({
    id: server.id,
    state: 'done',
    rowsRead: 40_000,
    accepted: 40_000,
  })
  expect(server.files).toHaveLength(1)
  expect(server.files[0].equals(csv)).toBe(true)
  expect([...server.authorizations]).toEqual([`Bearer ${serverKey}`])
  expect(server.wishes).toEqual([
    {
      fileName: 'cups.csv',
      kind: 'survey',
      source: 'tea shop',
      mapping: { text: '评价', rating: 'stars' },
    },
  ])
  expect(ended.errors).toContain('The file lacked source')
})

test('connections that break at every step make one import with one whole file', async () => {
  const given = await start({ creationsLost: 1, uploadsBroken: 1, readsBusy: 1 })
  const ended = await runEcholoop(given)
  expect(ended).toMatchObject({ code: 0, output: '40,000 rows read: 40,000 new, 0 repeated, 0 refused.\n' })
  expect(ended.errors).toContain('The server does not answer; trying again in 0.5 s.')
  expect(server.wishes).toHaveLength(2)
  expect(server.imports.size).toBe(1)
  expect(server.uploadsBegun).toBe(2)
  expect(server.files).toHaveLength(1)
  expect(server.files[0].equals(csv)).toBe(true)
})

test('a file whose answer was lost is not sent again', async () => {
  const given = await start({ uploadAnswersLost: 1 })
  expect((await runEcholoop(given)).code).toBe(0)
  expect(server.uploadsBegun).toBe(1)
})

test('refused rows end with 1 and are written to a file', async () => {
  const given = await start({ rowsRefused: 2 })
  const target = join(folder, 'refused.csv')
  const ended = await runEcholoop([...given, '--refusals', target])
  expect(ended).toMatchObject({ code: 1, output: '40,000 rows read: 39,998 new, 0 repeated, 2 refused.\n' })
  expect(readFileSync(target, 'utf8')).toBe(refusals)
})

test('the server and the key come from cli.json of the data folder, which goes to no other server', async () => {
  await start()
  writeFileSync(join(folder, 'cli.json'), JSON.stringify({ url: server.url, key: serverKey }), {
    mode: 0o600,
  })
  const [found, byOption, elsewhere, unknown] = [
    await runEcholoop(['import', '--input', path], { environment: { ECHOLOOP_DATA: folder } }),
    await runEcholoop(['import', '--follow', server.id, '--data', folder]),
    await runHere(['import', '--input', path, '--data', folder, '--url', 'http://127.0.0.1:9']),
    await runHere(['import', '--input', path, '--data', join(folder, 'none')]),
  ]
  expect(found.code).toBe(0)
  expect(byOption.code).toBe(0)
  expect(elsewhere).toMatchObject({ code: 2, errors: expect.stringContaining('An API key for') })
  expect(unknown).toMatchObject({ code: 2, errors: expect.stringContaining('No server is known') })
})

test('a wrong key, a refused file and an empty file end with 2', async () => {
  const given = await start({ isFileRefused: true })
  const wrongKey = await runHere([...given.slice(0, -1), 'other'])
  expect(wrongKey).toMatchObject({ code: 2, output: '', errors: expect.stringContaining('key/invalid') })
  expect(server.imports.size).toBe(0)
  const refused = await runEcholoop(given)
  expect(refused).toMatchObject({ code: 2, errors: expect.stringContaining('import/unreadable') })
  const empty = await runHere([...given, '--input', '/dev/null'])
  expect(empty).toMatchObject({ code: 2, errors: expect.stringContaining('0 bytes') })
})

test('a server that stays silent is given up with 1', async () => {
  const given = await start()
  await server.close()
  const ended = await runEcholoop([...given, '--patience', '1'])
  expect(ended).toMatchObject({
    code: 1,
    output: '',
    errors: expect.stringContaining('has not answered for 1 second'),
  })
})

test('detached, standard input is sent and the command ends while the server goes on', async () => {
  const given = await start({ isEndless: true })
  const ended = await runEcholoop([...given, '--input', '-', '--detach', '--json'], { stdin: csv })
  expect(ended.code).toBe(0)
  expect(JSON.parse(ended.output)).toMatchObject({ state: 'running', fileName: 'standard-input' })
  expect(server.files[0].equals(csv)).toBe(true)
  expect(ended.errors).toContain(`echoloop import --follow ${server.id}`)
})

test('detached without JSON the id alone is printed', async () => {
  const given = await start({ isEndless: true })
  expect(await runEcholoop([...given, '--detach'])).toMatchObject({ code: 0, output: `${server.id}\n` })
})

test('Ctrl+C leaves the import running and says how to find it; twice cancels it', async () => {
  const given = await start({ isEndless: true })
  const left = startEcholoop(given)
  await interruptWhileFollowing(left)
  expect((await left.ended).code).toBe(1)
  expect(left.errorsSoFar()).toContain(`echoloop import --follow ${server.id}`)
  expect([...server.imports.values()].map(({ state }) => state)).toEqual(['running'])
  const cancelled = startEcholoop(['import', '--follow', server.id, ...given.slice(3)])
  await interruptWhileFollowing(cancelled)
  cancelled.child.kill('SIGINT')
  expect((await cancelled.ended).code).toBe(1)
  expect(cancelled.errorsSoFar()).toContain('The import was cancelled.')
  expect([...server.imports.values()].map(({ state }) => state)).toEqual(['cancelled'])
})

/** Presses Ctrl+C when the command has asked for the state a few times and so knows that it is running. */
async function interruptWhileFollowing(running: ReturnType<typeof startEcholoop>): Promise<void> {
  const readsBefore = server.reads
  while (server.reads < readsBefore + 3) await setTimeout(50)
  running.child.kill('SIGINT')
  while (!running.errorsSoFar().includes('Press Ctrl+C again')) await setTimeout(50)
}
