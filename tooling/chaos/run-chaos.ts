import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints } from '@echoloop/contract'
import { newDataFolder } from '../checks/data-folder.ts'
import { importFile } from '../checks/import-file.ts'
import { numberOf, openDatabase } from '../checks/open-database.ts'
import { chineseCorpus, demandCorpora, readCorpus } from '../checks/read-corpus.ts'
import { putProducts, type SetUpShop, setUpShop } from '../checks/set-up-shop.ts'
import { freePort, waitUntilReady } from '../checks/start-server.ts'
import { createTally } from '../checks/tally.ts'
import { waitUntilSettled } from '../checks/wait-until-settled.ts'
import { checkAftermath } from './check-aftermath.ts'
import { checkImports, type ImportedFile } from './check-imports.ts'
import { killHard, processesOn } from './find-processes.ts'
import { beginImports } from './keep-importing.ts'
import { type KeptServer, keepServer } from './kept-server.ts'
import { makeKills } from './make-kills.ts'
import { planKills } from './plan-kills.ts'
import { type DoneKill, printKills } from './print-kills.ts'
import { beginSending, senderSource } from './send-voices.ts'

export type ChaosOrder = { kills: number; seed: number; rows: number; minutes: number }

const source = 'chaos-file'
const mapping = ['text=text', 'externalId=id', 'sku=category']
const importMs = 15 * 60_000
const settleMs = 4 * 60_000
const orderCount = 40

/** Returns how many checks failed. Whatever happens, every process that it started is ended. */
export async function runChaos(order: ChaosOrder): Promise<number> {
  demandCorpora()
  const folder = newDataFolder('chaos')
  const kept = keepServer({ dataFolder: folder.path, port: await freePort(), role: 'all', isEmpty: true })
  const clear = () => {
    for (const { pid } of processesOn(folder.path)) if (pid !== process.pid) killHard(pid)
    folder.remove()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      clear()
      process.exit(130)
    })
  try {
    return await underFire(order, { folder: folder.path, kept })
  } finally {
    await kept.stop()
    clear()
  }
}

type Place = { folder: string; kept: KeptServer }

async function underFire(order: ChaosOrder, { folder, kept }: Place): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  await waitUntilReady(kept.current())
  const shop = await setUpShop({ url: kept.current().url, dataFolder: folder })
  const { path, file, skus } = await prepareFile(order, folder)
  const sender = beginSending(shop, { skus, orders: await prepareShop(shop, skus) })
  const more = [...mapping.flatMap((pair) => ['--map', pair]), '--source', source, '--patience', '3600']
  const imports = beginImports({ file: path, dataFolder: folder, more, shop })
  try {
    say(`chaos: seed ${order.seed}, ${file.lines} rows, ${order.kills} kills of each victim`)
    const kills = await makeKills({
      plan: planKills({ each: order.kills, seed: order.seed }),
      server: kept,
      imports,
      rows: file.lines,
      deadline: performance.now() + order.minutes * 60_000,
      say,
    })
    say('the last kill is made; waiting for everything to come to rest')
    const ends = await within(imports.ends(), importMs)
    const sent = await within(sender.end(), settleMs)
    say(printKills(kills))
    tally.check('all kills were made', kills.length === order.kills * 3, `${kills.length}`)
    tally.check(
      'the server was told of every retry as 5xx or not at all',
      areBusy(sent.refusals),
      sent.refusals.join(', '),
    )
    await checkRest({ folder, kept, file, ends, sent, kills, tally })
    await checkRepeat({ folder, path, more, tally })
  } finally {
    imports.kill()
  }
  say(`chaos: ${tally.summary()} (seed ${order.seed}; the server ended by itself ${kept.ownEnds()} times)`)
  return tally.failed()
}

/** The file itself, or its first rows in a file of their own. */
async function prepareFile(
  order: ChaosOrder,
  folder: string,
): Promise<{ path: string; file: ImportedFile; skus: string[] }> {
  const lines = await readCorpus(chineseCorpus, order.rows)
  const path = Number.isFinite(order.rows) ? join(folder, 'rows.jsonl') : chineseCorpus
  if (path !== chineseCorpus) writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const skus = [...new Set(lines.map(({ category }) => category ?? ''))].filter(Boolean)
  return { path, file: { source, ids: new Set(lines.map(({ id }) => id)), lines: lines.length }, skus }
}

async function prepareShop(shop: SetUpShop, skus: string[]): Promise<string[]> {
  await putProducts(shop, skus)
  const orders = Array.from({ length: orderCount }, (_, index) => ({
    number: `order-${index}`,
    placedAt: '2024-12-01T00:00:00Z',
    deliveredAt: '2024-12-05T00:00:00Z',
    courier: '顺丰',
    lines: skus.map((sku) => ({ sku, batch: `batch-${index % 4}`, quantity: 1, priceCents: 9900 })),
  }))
  await shop.client.call(endpoints.putOrders, { body: { orders } })
  return orders.map(({ number }) => number)
}

function areBusy(refusals: string[]): boolean {
  return refusals.every((refusal) => /^(5\d\d|409 request\/key-in-use)/.test(refusal))
}

type Rest = {
  folder: string
  kept: KeptServer
  file: ImportedFile
  ends: Awaited<ReturnType<ReturnType<typeof beginImports>['ends']>>
  sent: { sent: number; accepted: number; repeated: number; retries: number }
  kills: DoneKill[]
  tally: ReturnType<typeof createTally>
}

async function checkRest({ folder, kept, file, ends, sent, tally }: Rest): Promise<void> {
  await waitUntilReady(kept.current())
  const client = await openDatabase(folder)
  try {
    const left = await waitUntilSettled(client, settleMs)
    tally.check(
      'all work and all jobs are done',
      left.work + left.jobs === 0,
      `${left.work} voices, ${left.jobs} jobs ${left.example}`,
    )
    await checkImports({ client, file, ends }, tally)
    const stored = await numberOf(client, 'select count(*) from feedback where source = $1', [senderSource])
    tally.check(
      'every voice that was answered is there once',
      stored === sent.sent && sent.accepted === sent.sent,
      `${sent.sent} sent with ${sent.retries} retries, ${sent.accepted} accepted, ${sent.repeated} repeated, ${stored} stored`,
    )
    await checkAftermath(client, tally)
  } finally {
    await client.end()
  }
  checkProcesses(folder, { kept, tally })
}

function checkProcesses(folder: string, { kept, tally }: Pick<Rest, 'kept' | 'tally'>): void {
  const { worker, postmaster, backends } = kept.family()
  const family = [kept.current().child.pid, worker, postmaster, ...backends]
  const strangers = processesOn(folder).filter(({ pid }) => pid !== process.pid && !family.includes(pid))
  const names = strangers.map(({ pid, command }) => `${pid} ${command}`).join('; ')
  tally.check('server, worker and database run', worker !== undefined && postmaster !== undefined)
  tally.check('no orphan is left', strangers.length === 0, names)
}

type Repeat = { folder: string; path: string; more: string[]; tally: Rest['tally'] }

async function checkRepeat({ folder, path, more, tally }: Repeat): Promise<void> {
  const { accepted, repeated, refused, rowsRead } = await within(
    importFile({ file: path, dataFolder: folder, more }),
    importMs,
  )
  const told = `${rowsRead} = ${accepted} + ${repeated} + ${refused}`
  tally.check('a repeat of the import adds nothing', accepted === 0 && repeated === rowsRead, told)
}

async function within<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const late = sleep(timeoutMs, undefined, { ref: false }).then(() => {
    throw new Error(`not at rest after ${timeoutMs / 60_000} minutes`)
  })
  return Promise.race([work, late])
}
