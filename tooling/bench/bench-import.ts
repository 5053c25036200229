import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type ImportSummary, importFile, startImport } from '../checks/import-file.ts'
import { putProducts } from '../checks/set-up-shop.ts'
import { freePort, spawnServer } from '../checks/start-server.ts'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { copyOut, emptyRecord, measureCopy } from './measure-copy.ts'
import { partsOf, watchMemory } from './watch-memory.ts'
import { exportedHandles, writeExport } from './write-export.ts'

const parts = 8
const killAtRow = 0.4

/**
 * An export of a platform through `echoloop import`: the memory of the worker, seconds against a bare `COPY` of the
 * same rows, and what a SIGKILL in the middle leaves. The worker also screens and analyses what is in already.
 */
export async function benchImport(order: BenchOrder): Promise<void> {
  await withBenchShop({ role: 'api', nodeArguments: order.nodeArguments }, async (bench) => {
    const file = join(bench.dataFolder, 'judgeme.csv')
    await putProducts(bench.shop, exportedHandles)
    await writeExport(file, order.rows)
    const { curve, seconds } = await measureImport(bench, file)
    const rows = await copyOut(bench.client)
    await emptyRecord(bench.client)
    const copySeconds = await measureCopy(bench.client, rows)
    await emptyRecord(bench.client)
    const note = `${order.rows} rows of one platform's CSV; analysis goes on beside; memory by eighths of the time: ${partsOf(curve, parts).join(', ')} MiB`
    const report = (figure: string, unit: string, value: number) =>
      order.report(figureOf({ bench: 'import', figure, unit, runs: [value], note }))
    report('peak memory of the worker', 'MiB', Math.max(0, ...curve))
    report('rows are in', 'rows/s', order.rows / seconds)
    report('import ÷ COPY', 'ratio', copySeconds / seconds)
    report('rows that a killed import has in the end', 'rows', await importKilled(bench, file))
    await rm(file)
  })
}

async function measureImport(
  bench: BenchShop,
  file: string,
): Promise<{ curve: number[]; seconds: number; summary: ImportSummary }> {
  const worker = await startWorker(bench)
  const watch = watchMemory(worker.child.pid)
  const started = performance.now()
  const summary = await importFile({ file, dataFolder: bench.dataFolder, more: ['--preset', 'judgeme'] })
  const seconds = (performance.now() - started) / 1000
  const curve = watch.stop()
  await worker.stop()
  return { curve, seconds, summary }
}

/** Kills the worker once in the middle, starts another, and counts what is there when the import says it is done. */
async function importKilled(bench: BenchShop, file: string): Promise<number> {
  const first = await startWorker(bench)
  const total = await countOf(bench, 'select count(*)::int as count from import_run')
  const running = startImport({ file, dataFolder: bench.dataFolder, more: ['--preset', 'judgeme'] })
  const share = `select coalesce(max(100 * bytes_read / bytes_total), 0)::int as count from import_run
    where state = 'running' and bytes_total > 0`
  while ((await countOf(bench, share)) < 100 * killAtRow && !running.hasEnded()) {
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  first.child.kill('SIGKILL')
  await first.ended
  const second = await startWorker(bench)
  const { summary } = await running.ended
  await second.stop()
  const rows = await countOf(bench, 'select count(*)::int as count from feedback')
  if (summary?.state !== 'done' || summary.accepted !== rows || total === 0) return -1
  return rows
}

async function startWorker({ dataFolder }: BenchShop): Promise<ReturnType<typeof spawnServer>> {
  const order = { dataFolder, port: await freePort(), role: 'worker' } as const
  return spawnServer(order)
}

async function countOf({ client }: BenchShop, question: string): Promise<number> {
  const found = await client.query<{ count: number }>(question)
  return found.rows[0]?.count ?? 0
}
