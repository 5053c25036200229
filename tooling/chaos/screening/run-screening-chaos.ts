import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endpoints } from '@echoloop/contract'
import { newDataFolder } from '../../checks/data-folder.ts'
import { openDatabase } from '../../checks/open-database.ts'
import { chineseCorpus, demandCorpora, readCorpus } from '../../checks/read-corpus.ts'
import { putProducts, type SetUpShop, setUpShop } from '../../checks/set-up-shop.ts'
import { freePort, waitUntilReady } from '../../checks/start-server.ts'
import { createTally } from '../../checks/tally.ts'
import { waitUntilSettled } from '../../checks/wait-until-settled.ts'
import { checkAftermath } from '../check-aftermath.ts'
import { killHard, processesOn } from '../find-processes.ts'
import { beginImports } from '../keep-importing.ts'
import { type KeptServer, keepServer } from '../kept-server.ts'
import { makeKills } from '../make-kills.ts'
import { planKills } from '../plan-kills.ts'
import { beginSending } from '../send-voices.ts'
import { beginSubmitting } from './submit-reviews.ts'

export type ScreeningChaosOrder = { kills: number; seed: number; rows: number; minutes: number }

const usualRows = 6000
const orderCount = 200
const settleMs = 8 * 60_000
const mapping = ['text=text', 'externalId=id', 'sku=category']

/**
 * Batches by key, an import and single submissions with changes and withdrawals go in, while server, worker and database
 * are killed. Returns how many checks failed.
 */
export async function runScreeningChaos(order: ScreeningChaosOrder): Promise<number> {
  demandCorpora()
  const folder = newDataFolder('chaos')
  const kept = keepServer({ dataFolder: folder.path, port: await freePort(), role: 'all', isEmpty: true })
  try {
    return await underFire(order, { folder: folder.path, kept })
  } finally {
    await kept.stop()
    for (const { pid } of processesOn(folder.path)) if (pid !== process.pid) killHard(pid)
    folder.remove()
  }
}

type Place = { folder: string; kept: KeptServer }

async function underFire(order: ScreeningChaosOrder, { folder, kept }: Place): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  await waitUntilReady(kept.current())
  const shop = await setUpShop({ url: kept.current().url, dataFolder: folder })
  const lines = await readCorpus(chineseCorpus, Number.isFinite(order.rows) ? order.rows : usualRows)
  const file = join(folder, 'rows.jsonl')
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const skus = [...new Set(lines.flatMap(({ category }) => category ?? []))]
  const orders = await prepareShop(shop, skus)
  const texts = lines.map(({ text }) => text.slice(0, 400)).filter((text) => text.trim() !== '')
  const open = orders.flatMap((orderNumber) => skus.map((sku) => ({ orderNumber, sku })))
  const sender = beginSending(shop, { skus, orders })
  const submitters = beginSubmitting(shop, open, texts.toReversed())
  const more = [...mapping.flatMap((pair) => ['--map', pair]), '--source', 'chaos-file', '--patience', '3600']
  const imports = beginImports({ file, dataFolder: folder, more, shop })
  try {
    say(`chaos screening: seed ${order.seed}, ${lines.length} rows, ${order.kills} kills of each victim`)
    const kills = await makeKills({
      plan: planKills({ each: order.kills, seed: order.seed }),
      server: kept,
      imports,
      rows: lines.length,
      deadline: performance.now() + order.minutes * 60_000,
      say,
    })
    say('the last kill is made; waiting for everything to come to rest')
    const sent = await sender.end()
    const { ids, edited, withdrawn, refusals } = await submitters.end()
    await imports.ends()
    tally.check('all kills were made', kills.length === order.kills * 3, `${kills.length}`)
    const isBusy = refusals.every((one) => /^(5\d\d|429|409 review\/changed-elsewhere)/.test(one))
    tally.check('no buyer was refused for good', isBusy, refusals.join(', '))
    say(`     ${sent.sent} by batches, ${ids.length} by the form, ${edited} changed, ${withdrawn} taken back`)
    await checkRest({ folder, kept, tally })
  } finally {
    imports.kill()
  }
  say(`chaos screening: ${tally.summary()} (seed ${order.seed})`)
  return tally.failed()
}

async function prepareShop(shop: SetUpShop, skus: string[]): Promise<string[]> {
  await putProducts(shop, skus)
  const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  const orders = Array.from({ length: orderCount }, (_, index) => ({
    number: `order-${index}`,
    customer: { externalId: `buyer-${index}` },
    placedAt: day(9),
    deliveredAt: day(5),
    lines: skus.map((sku) => ({ sku, quantity: 1, priceCents: 9900 })),
  }))
  for (let at = 0; at < orders.length; at += 50)
    await shop.client.call(endpoints.putOrders, { body: { orders: orders.slice(at, at + 50) } })
  return orders.map(({ number }) => number)
}

type Rest = Place & { tally: ReturnType<typeof createTally> }

async function checkRest({ folder, kept, tally }: Rest): Promise<void> {
  await waitUntilReady(kept.current())
  const client = await openDatabase(folder)
  try {
    const left = await waitUntilSettled(client, settleMs)
    tally.check('all work and all jobs are done', left.work + left.jobs === 0, `${left.work}, ${left.jobs}`)
    await checkAftermath(client, tally)
  } finally {
    await client.end()
  }
}
