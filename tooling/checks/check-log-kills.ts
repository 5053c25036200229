import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { growTree, leafHashOf, rootOfPeaks } from '../../apps/server/src/modules/transparency/index.ts'
import { type BenchShop, withBenchShop } from '../bench/bench-shop.ts'
import { numberOf } from './open-database.ts'
import { seededRandom } from './seeded-random.ts'
import { freePort, spawnServer } from './start-server.ts'

const kills = 8
const waitedMsMax = 240_000

/**
 * Kills workers with SIGKILL while they give positions to so many waiting entries, then lets one finish. Returns how
 * many promises were broken: an entry lost or twice, a gap, a head whose root is not that of its entries.
 */
export async function checkLogKills({ rows, seed }: { rows: number; seed: number }): Promise<number> {
  let broken = 0
  await withBenchShop({ role: 'api' }, async (bench) => {
    const random = seededRandom(seed)
    await waitFor(bench.client, rows)
    const stops: number[] = []
    for (let kill = 0; kill < kills; kill++) {
      const before = await sizeOf(bench.client)
      const worker = await spawnWorker(bench)
      await until(async () => (await sizeOf(bench.client)) > before || (await leftOf(bench.client)) === 0)
      await sleep(random() * 900)
      worker.child.kill('SIGKILL')
      await worker.ended
      stops.push(await sizeOf(bench.client))
    }
    const last = await spawnWorker(bench)
    await until(async () => (await leftOf(bench.client)) === 0 && (await isSigned(bench.client)))
    await last.stop()
    const findings = await findBroken(bench.client, rows)
    broken = findings.length
    const said = findings.length === 0 ? 'nothing lost, nothing twice' : findings.join('; ')
    process.stdout.write(
      `${rows} entries, ${kills} kills at sizes ${stops.join(', ')}: ${said} (seed ${seed})\n`,
    )
  })
  return broken
}

async function waitFor(client: pg.ClientBase, rows: number): Promise<void> {
  await client.query(
    `insert into log_waiting (shop_id, id, body)
     select shop_id, gen_random_uuid(), '{"at":"2026-01-01T00:00:00.000Z","code":"' || number || '","kind":"removed","v":1}'
     from shop, generate_series(1, $1::int) as number`,
    [rows],
  )
}

async function spawnWorker({ dataFolder }: BenchShop) {
  return spawnServer({ dataFolder, port: await freePort(), role: 'worker' })
}

const sizeOf = (client: pg.ClientBase) => numberOf(client, 'select count(*) from log_entry')
const leftOf = (client: pg.ClientBase) => numberOf(client, 'select count(*) from log_waiting')
const isSigned = async (client: pg.ClientBase) =>
  (await numberOf(client, 'select count(*) from log_tree where size = signed_size')) === 1

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + waitedMsMax
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('the worker took too long')
    await sleep(20)
  }
}

async function findBroken(client: pg.ClientBase, rows: number): Promise<string[]> {
  const { rows: entries } = await client.query<{ position: string; id: string; body: string }>(
    'select position, id, body from log_entry order by position',
  )
  const { rows: heads } = await client.query<{ size: number; root: Buffer }>(
    'select size, root from log_head',
  )
  const findings: string[] = []
  const codes = entries.flatMap(({ body }) => /"code":"(\d+)"/.exec(body)?.[1] ?? [])
  if (codes.length !== rows || new Set(codes).size !== rows)
    findings.push(`${codes.length} of ${rows} entries`)
  if (codes.some((code, index) => Number(code) !== index + 1)) findings.push('the order of arrival is lost')
  if (new Set(entries.map(({ id }) => id)).size !== entries.length) findings.push('an id is there twice')
  if (entries.some(({ position }, index) => Number(position) !== index)) findings.push('a position is empty')
  const leaves = entries.map(({ body }) => leafHashOf(body))
  for (const { size, root } of heads) {
    const { tree } = growTree({ size: 0, peaks: [] }, leaves.slice(0, size))
    if (!rootOfPeaks(tree.peaks).equals(root)) findings.push(`the head of ${size} entries has another root`)
  }
  return findings
}
