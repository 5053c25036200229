import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints } from '@echoloop/contract'
import { type Mailbox, startMailbox } from '../../../apps/server/test/start-mailbox.ts'
import { newDataFolder } from '../../checks/data-folder.ts'
import { openDatabase } from '../../checks/open-database.ts'
import { seededRandom } from '../../checks/seeded-random.ts'
import { putProducts, type SetUpShop, setUpShop } from '../../checks/set-up-shop.ts'
import { freePort, waitUntilReady } from '../../checks/start-server.ts'
import { createTally } from '../../checks/tally.ts'
import { waitUntilSettled } from '../../checks/wait-until-settled.ts'
import { checkAftermath } from '../check-aftermath.ts'
import { killHard, processesOn } from '../find-processes.ts'
import { type KeptServer, keepServer } from '../kept-server.ts'
import { planKills, type Victim } from '../plan-kills.ts'
import { checkReviews } from './check-reviews.ts'
import { feedOrders, sku } from './feed-orders.ts'
import { beginWriting } from './write-reviews.ts'

export type ReviewChaosOrder = { kills: number; seed: number }

/** Long enough for a worker that was killed to come back and send something, most times. */
const pauseMs = { least: 2500, more: 6000 } as const
const victimMs = 60_000
const settleMs = 5 * 60_000

/**
 * Orders come in, buyers are written to through a real SMTP server, they answer with pictures and tap twice, while
 * server, worker and database are killed and the mailbox refuses now and then. Returns how many checks failed.
 */
export async function runReviewChaos(order: ReviewChaosOrder): Promise<number> {
  const folder = newDataFolder('chaos')
  const mailbox = await startMailbox()
  const kept = keepServer({
    dataFolder: folder.path,
    port: await freePort(),
    role: 'all',
    isEmpty: true,
    environment: { SMTP_URL: mailbox.url, MAIL_FROM: 'shop@example.com' },
  })
  try {
    return await underFire(order, { folder: folder.path, kept, mailbox })
  } finally {
    await kept.stop()
    for (const { pid } of processesOn(folder.path)) if (pid !== process.pid) killHard(pid)
    await mailbox.close()
    folder.remove()
  }
}

type Place = { folder: string; kept: KeptServer; mailbox: Mailbox }

async function underFire(order: ReviewChaosOrder, { folder, kept, mailbox }: Place): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  await waitUntilReady(kept.current())
  const shop = await setUpShop({ url: kept.current().url, dataFolder: folder })
  await openShop(shop)
  const orders = feedOrders(shop)
  const writers = await beginWriting(shop, mailbox)
  while (mailbox.received().length === 0) await sleep(100)
  say(`chaos reviews: seed ${order.seed}, ${order.kills} kills of each victim`)
  await makeKills(order, { kept, mailbox, say })
  say('the last kill is made; waiting for everything to come to rest')
  const fed = await orders.end()
  await waitUntilReady(kept.current())
  const client = await openDatabase(folder)
  try {
    await allSent(client)
    const { written, refusals } = await writers.end()
    const left = await waitUntilSettled(client, settleMs)
    tally.check('all work and all jobs are done', left.work + left.jobs === 0, `${left.work}, ${left.jobs}`)
    const isBusy = refusals.every((one) => /^(5\d\d|409 request\/key-in-use|429)/.test(one))
    tally.check('no buyer was refused for good', isBusy, refusals.join(', '))
    await checkReviews({ client, folder, orders: fed.orders, letters: mailbox.received(), written }, tally)
    await checkAftermath(client, tally)
  } finally {
    await client.end()
  }
  say(
    `chaos reviews: ${tally.summary()} (seed ${order.seed}; ${fed.orders} orders, ${fed.retries} of them sent again)`,
  )
  return tally.failed()
}

/** Invitations leave at once and at any hour, so that every kill may hit one. */
async function openShop(shop: SetUpShop): Promise<void> {
  await putProducts(shop, [sku])
  const { policy } = await shop.client.call(endpoints.readOutreach)
  await shop.client.call(endpoints.putContactPolicy, { body: { ...policy, hourFrom: 0, hourUntil: 24 } })
  await shop.client.call(endpoints.changeInvitationPolicy, {
    body: {
      isOn: true,
      domesticDays: 0,
      internationalDays: 0,
      reminders: 0,
      reminderGapDays: 7,
      categories: [],
    },
  })
}

type Fire = { kept: KeptServer; mailbox: Mailbox; say(line: string): void }

async function makeKills(order: ReviewChaosOrder, { kept, mailbox, say }: Fire): Promise<void> {
  const random = seededRandom(order.seed)
  for (const { victim, restartAfterMs } of planKills({ each: order.kills, seed: order.seed })) {
    await sleep(pauseMs.least + random() * pauseMs.more)
    // A mail server that is busy for a moment: the letters come later, once.
    if (random() < 0.3) mailbox.refuseNext(3, 451)
    const deadline = performance.now() + victimMs
    let pids: number[] = []
    while (pids.length === 0 && performance.now() < deadline) {
      pids = pidsOf(kept, victim)
      if (pids.length === 0) await sleep(50)
    }
    if (victim === 'server') await kept.kill(restartAfterMs)
    else for (const pid of pids) killHard(pid)
    say(`  ${victim.padEnd(8)} at ${mailbox.received().length} letters`)
  }
}

function pidsOf(kept: KeptServer, victim: Victim): number[] {
  const { worker, postmaster, backends } = kept.family()
  if (victim === 'server') return kept.current().hasEnded() ? [] : [kept.current().child.pid ?? -1]
  if (victim === 'worker') return worker === undefined ? [] : [worker]
  return postmaster === undefined ? [] : [postmaster, ...backends]
}

/** Letters that were put off come when their time has come; the mailbox of this run asks for minutes at most. */
async function allSent(client: Awaited<ReturnType<typeof openDatabase>>): Promise<void> {
  const deadline = performance.now() + settleMs
  while (performance.now() < deadline) {
    const { rows } = await client.query<{ left: number }>(
      `select (select count(*) from message where state = 'waiting')::int
         + (select count(*) from shop_order where not exists (
             select from message
             join review_request on review_request.shop_id = message.shop_id and review_request.id::text = message.subject_id
             where review_request.order_id = shop_order.id))::int as left`,
    )
    if (rows[0]?.left === 0) return
    await sleep(1000)
  }
}
