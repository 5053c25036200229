import { execFileSync } from 'node:child_process'
import { chmod, cp, lstat, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type EmbeddedPostgres, findRunningPostgres, type StartStep, startEmbeddedPostgres } from './index.ts'
import { findNativeFolder, placeBinaries } from './place-binaries.ts'
import { chooseServerAccount } from './server-account.ts'
import { ask, makeReachableFolder, smallSettings } from './start-in-another-process.ts'

/** Only root can see these; the same promises for an ordinary user are kept by running in place. */
describe.skipIf(process.getuid?.() !== 0)('as root', () => {
  let base: { path: string; remove(): Promise<void> }
  let server: EmbeddedPostgres | undefined
  let steps: StartStep[] = []

  beforeAll(async () => {
    base = await makeReachableFolder()
  })
  afterEach(async () => {
    await server?.stop()
    server = undefined
  })
  afterAll(() => base.remove())

  async function start(folder: string): Promise<EmbeddedPostgres> {
    steps = []
    server = await startEmbeddedPostgres({
      folder,
      database: 'shop',
      settings: smallSettings,
      sharedFolder: join(base.path, 'shared'),
      onStep: (step) => steps.push(step),
    })
    return server
  }

  test('the server runs under an account without rights, which owns its folder', async () => {
    const { pid, dataFolder, connection } = await start(join(base.path, 'postgres'))
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const userId = Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])
    expect(userId).not.toBe(0)
    expect(/^Groups:\s*$/m.test(status)).toBe(true)
    expect((await stat(join(dataFolder, 'cluster'))).uid).toBe(userId)
    expect(await ask(connection, 'select current_user::text')).toEqual(['postgres'])
  })

  test('data under a home that is closed to that account is kept elsewhere, and found again', async () => {
    const home = join(base.path, 'closed-home')
    await mkdir(home, { mode: 0o700 })
    const wanted = join(home, 'data/postgres')
    const first = await start(wanted)
    expect(steps.map((step) => step.kind)).toEqual(['moved-folder', 'initialising', 'starting', 'ready'])
    expect(first.dataFolder).toMatch(/shared\/postgres-[0-9a-f]{12}$/)
    await ask(first.connection, 'create table voice as select 7 as id')
    expect(await findRunningPostgres({ folder: wanted, database: 'shop' })).toEqual(first.connection)
    await first.stop()

    const second = await start(wanted)
    expect(steps.map((step) => step.kind)).toEqual(['moved-folder', 'starting', 'ready'])
    expect(await ask(second.connection, 'select id from voice')).toEqual([7])
    await second.stop()

    await rm(second.dataFolder, { recursive: true })
    await expect(start(wanted)).rejects.toMatchObject({ reason: 'damaged' })
  })

  test('a cluster that has become unreachable is not replaced by an empty one', async () => {
    const home = join(base.path, 'later-closed')
    await mkdir(home)
    await (await start(join(home, 'postgres'))).stop()
    await chmod(home, 0o700)
    await expect(start(join(home, 'postgres'))).rejects.toMatchObject({ reason: 'unreachable-folder' })
    await chmod(home, 0o755)
    await start(join(home, 'postgres'))
    expect(steps.map((step) => step.kind)).toEqual(['starting', 'ready'])
  })

  test('a cluster that root has put back is handed to the server again', async () => {
    const folder = join(base.path, 'restored')
    const original = await start(join(base.path, 'postgres'))
    await original.stop()
    await mkdir(folder)
    await cp(join(original.dataFolder, 'cluster'), join(folder, 'cluster'), { recursive: true })
    execFileSync('chown', ['-R', '0:0', folder])
    const { connection } = await start(folder)
    expect(await ask(connection, 'select 1')).toEqual([1])
    expect((await stat(join(folder, 'cluster/PG_VERSION'))).uid).not.toBe(0)
  })

  test('binaries that the account cannot reach are copied once, links included', async () => {
    const home = join(base.path, 'closed-checkout')
    const sharedFolder = join(base.path, 'shared-binaries')
    const nativeFolder = join(home, 'package/native')
    await mkdir(join(home, 'package'), { recursive: true })
    await copyWithoutLinks(findNativeFolder(), nativeFolder)
    execFileSync('chown', ['-R', '65534', home])
    await writeFile(join(home, 'package/package.json'), '{ "version": "18.0.0-test" }')
    await chmod(home, 0o700)
    const account = chooseServerAccount(join(base.path, 'nowhere'))
    const place = () =>
      placeBinaries({ nativeFolder, account, sharedFolder, say: (step) => steps.push(step) })
    steps = []
    const copy = await place()
    expect(basename(copy)).toMatch(/^bin-[0-9a-f]{16}$/)
    expect(await place()).toBe(copy)
    expect(steps.map((step) => step.kind)).toEqual(['copied-binaries'])
    expect(await readdir(sharedFolder)).toEqual([basename(copy)])
    const library = await stat(join(copy, 'lib/libpq.so.5'))
    expect(library.isFile()).toBe(true)
    expect(library.uid).toBe(0)
  })
})

/** As npm delivers the package when install scripts are refused: without symbolic links. */
async function copyWithoutLinks(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, filter: async (path) => !(await lstat(path)).isSymbolicLink() })
}
