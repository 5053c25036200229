import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints, toPublicId } from '@echoloop/contract'
import type pg from 'pg'
import { type Mailbox, startMailbox } from '../../../apps/server/test/start-mailbox.ts'
import { newDataFolder } from '../../checks/data-folder.ts'
import { numberOf, openDatabase } from '../../checks/open-database.ts'
import { seededRandom } from '../../checks/seeded-random.ts'
import { type SetUpShop, setUpShop } from '../../checks/set-up-shop.ts'
import { freePort, waitUntilReady } from '../../checks/start-server.ts'
import { createTally, type Tally } from '../../checks/tally.ts'
import { waitUntilSettled } from '../../checks/wait-until-settled.ts'
import { killHard, processesOn } from '../find-processes.ts'
import { type KeptServer, keepServer } from '../kept-server.ts'
import { planKills, type Victim } from '../plan-kills.ts'
import { checkReplies, copiesOf } from './check-replies.ts'
import { keepReplying, type WrittenReply } from './keep-replying.ts'
import { openCases } from './open-cases.ts'

export type ReplyChaosOrder = { kills: number; seed: number }

const people = 12
/** Long enough for a worker that was killed to come back and send something, most times. */
const pauseMs = { least: 2500, more: 6000 } as const
const victimMs = 60_000
/** Letters leave half a minute after they were written; what was in hand is called unknown after ten minutes. */
const settleMs = 15 * 60_000
/** The mail server takes its time, so that a kill may fall between taking a letter and saying so. */
const takesMs = 250

/**
 * Staff answer people by mail and in public, tapping twice, while server, worker and database are killed and the mail
 * server refuses now and then. Afterwards a person sends again what is not certain, and what came twice is counted.
 * Returns how many checks failed.
 */
export async function runReplyChaos(order: ReplyChaosOrder): Promise<number> {
  const folder = newDataFolder('chaos')
  const mailbox = await startMailbox({ takesMs })
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

async function underFire(order: ReplyChaosOrder, { folder, kept, mailbox }: Place): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  await waitUntilReady(kept.current())
  const shop = await setUpShop({ url: kept.current().url, dataFolder: folder })
  const replying = keepReplying(shop, await openCases(shop, people))
  while (mailbox.received().length === 0) await sleep(100)
  say(`chaos replies: seed ${order.seed}, ${order.kills} kills of each victim`)
  await makeKills(order, { kept, mailbox, say })
  say('the last kill is made; waiting for everything to come to rest')
  await waitUntilReady(kept.current())
  const { written, refusals } = await replying.end()
  const client = await openDatabase(folder)
  try {
    await untilAtRest(client)
    const left = await waitUntilSettled(client, settleMs)
    tally.check('all work and all jobs are done', left.work + left.jobs === 0, `${left.work}, ${left.jobs}`)
    const isBusy = refusals.every((one) => /^(5\d\d|409 request\/key-in-use|429)/.test(one))
    tally.check('no writer was refused for good', isBusy, refusals.join(', '))
    await checkReplies({ client, letters: mailbox.received(), written }, tally)
    await sendAgain({ client, shop, mailbox, written, tally })
  } finally {
    await client.end()
  }
  say(`chaos replies: ${tally.summary()} (seed ${order.seed}; ${written.length} replies)`)
  return tally.failed()
}

type Fire = { kept: KeptServer; mailbox: Mailbox; say(line: string): void }

async function makeKills(order: ReplyChaosOrder, { kept, mailbox, say }: Fire): Promise<void> {
  const random = seededRandom(order.seed)
  for (const { victim, restartAfterMs } of planKills({ each: order.kills, seed: order.seed })) {
    await sleep(pauseMs.least + random() * pauseMs.more)
    if (random() < 0.3) mailbox.refuseNext(3, 451)
    // A kill of whoever sends comes while a letter is being taken, where there is one: that is the window.
    if (victim !== 'database') await untilTaking(mailbox)
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

async function untilTaking(mailbox: Mailbox): Promise<void> {
  const deadline = performance.now() + 10_000
  while (mailbox.isTaking() === false && performance.now() < deadline) await sleep(5)
}

function pidsOf(kept: KeptServer, victim: Victim): number[] {
  const { worker, postmaster, backends } = kept.family()
  if (victim === 'server') return kept.current().hasEnded() ? [] : [kept.current().child.pid ?? -1]
  if (victim === 'worker') return worker === undefined ? [] : [worker]
  return postmaster === undefined ? [] : [postmaster, ...backends]
}

async function untilAtRest(client: pg.Client): Promise<void> {
  const deadline = performance.now() + settleMs
  while (performance.now() < deadline) {
    const left = await numberOf(client, `select count(*) from case_reply where state = 'scheduled'`)
    if (left === 0) return
    await sleep(500)
  }
}

type Again = {
  client: pg.Client
  shop: SetUpShop
  mailbox: Mailbox
  written: readonly WrittenReply[]
  tally: Tally
}

/** What a person does about replies that are not certain; only these can have come twice. */
async function sendAgain({ client, shop, mailbox, written, tally }: Again): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select id::text from case_reply where state = 'unknown'`,
  )
  for (const { id } of rows)
    await shop.client.call(endpoints.retryReply, {
      params: { id: toPublicId('caseReply', id) },
      body: {},
    })
  await untilAtRest(client)
  const mails = written.filter(({ channel }) => channel === 'mail')
  const copies = mails.map((reply) => copiesOf(mailbox.received(), reply))
  const twice = copies.filter((count) => count === 2).length
  tally.check(
    'after what is not certain was sent again by hand, nothing is lost and only that may have come twice',
    copies.every((count) => count === 1 || count === 2) && twice <= rows.length,
    `${mails.length} replies by mail, ${rows.length} sent again, ${twice} came twice`,
  )
}
