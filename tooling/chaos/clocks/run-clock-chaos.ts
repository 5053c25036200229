import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints } from '@echoloop/contract'
import type pg from 'pg'
import { newDataFolder } from '../../checks/data-folder.ts'
import { numberOf, openDatabase } from '../../checks/open-database.ts'
import { seededRandom } from '../../checks/seeded-random.ts'
import { type SetUpShop, setUpShop } from '../../checks/set-up-shop.ts'
import { freePort, waitUntilReady } from '../../checks/start-server.ts'
import { createTally } from '../../checks/tally.ts'
import { killHard, processesOn } from '../find-processes.ts'
import { type KeptServer, keepServer } from '../kept-server.ts'
import { planKills, type Victim } from '../plan-kills.ts'
import { checkClocks, promised } from './check-clocks.ts'
import { jumpingSweeper } from './jumping-sweeper.ts'
import { liveWithCases } from './live-with-cases.ts'

export type ClockChaosOrder = { kills: number; seed: number }

/** Nothing runs out before a minute has passed; from then on every second has its breaches. */
const firstBreachMs = 65_000
const pauseMs = { least: 2000, more: 4000 } as const
const victimMs = 60_000
const settleMs = 8 * 60_000

/**
 * Cases are opened, answered, put off and left lying while server, worker and database are killed in the middle of
 * sweeps that run every second, and a second sweeper has a clock that jumps. Returns how many checks failed.
 */
export async function runClockChaos(order: ClockChaosOrder): Promise<number> {
  const folder = newDataFolder('chaos')
  const kept = keepServer({
    dataFolder: folder.path,
    port: await freePort(),
    role: 'all',
    isEmpty: true,
    environment: { CLOCKS_EVERY_SECONDS: '1' },
  })
  try {
    return await underFire(order, { folder: folder.path, kept })
  } finally {
    await kept.stop()
    for (const { pid } of processesOn(folder.path)) if (pid !== process.pid) killHard(pid)
    folder.remove()
  }
}

type Place = { folder: string; kept: KeptServer }

async function underFire(order: ClockChaosOrder, { folder, kept }: Place): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  const random = seededRandom(order.seed)
  await waitUntilReady(kept.current())
  const shop = await setUpShop({ url: kept.current().url, dataFolder: folder })
  await promiseLittle(shop)
  const desk = liveWithCases(shop, random)
  const sweeper = jumpingSweeper(folder)
  say(
    `chaos clocks: seed ${order.seed}, ${order.kills} kills of each victim, once the first time has run out`,
  )
  await sleep(firstBreachMs)
  await makeKills(order, { kept, random, say, folder })
  say('the last kill is made; waiting for every clock to run out')
  const { cases, retries } = await desk.end()
  await waitUntilReady(kept.current())
  const client = await openDatabase(folder)
  try {
    const left = await allRunOut(client)
    tally.check('no clock waits for anything', left === 0, `${left}`)
    const { sweeps, jumps } = await sweeper.end()
    const stored = await numberOf(client, 'select count(*) from service_case')
    tally.check('every voice has its case', stored === cases, `${stored} of ${cases}`)
    await checkClocks(client, tally)
    say(`chaos clocks: ${tally.summary()} (seed ${order.seed}; ${cases} cases, ${retries} calls made again,`)
    say(`  ${sweeps} sweeps beside the worker's, ${jumps} of them with a clock set back)`)
  } finally {
    await client.end()
  }
  return tally.failed()
}

/** Promises of minutes by a calendar that never closes, with one step after a breach. */
async function promiseLittle({ client }: SetUpShop): Promise<void> {
  const { levels, calendars } = await client.call(endpoints.readServiceLevels)
  for (const { id, ...level } of levels)
    await client.call(endpoints.changeServiceLevel, {
      params: { id },
      body: {
        ...level,
        ...promised,
        publicReplyMinutes: 0,
        nextReplyMinutes: 0,
        ladder: [{ afterMinutes: 0, action: 'raise-priority', departmentId: null }],
      },
    })
  const usual = calendars.find(({ isDefault }) => isDefault)
  if (!usual) throw new Error('the shop has no usual calendar')
  const { id, ...calendar } = usual
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', until: '24:00' }))
  await client.call(endpoints.changeCalendar, { params: { id }, body: { ...calendar, weekly } })
}

type Fire = { kept: KeptServer; random: () => number; folder: string; say(line: string): void }

async function makeKills(order: ClockChaosOrder, { kept, random, folder, say }: Fire): Promise<void> {
  for (const { victim, restartAfterMs } of planKills({ each: order.kills, seed: order.seed })) {
    await sleep(pauseMs.least + random() * pauseMs.more)
    const deadline = performance.now() + victimMs
    let pids: number[] = []
    while (pids.length === 0 && performance.now() < deadline) {
      pids = pidsOf(kept, victim)
      if (pids.length === 0) await sleep(50)
    }
    if (victim === 'server') await kept.kill(restartAfterMs)
    else for (const pid of pids) killHard(pid)
    say(`  ${victim.padEnd(8)} at ${await breachesSoFar(folder)} breaches`)
  }
}

function pidsOf(kept: KeptServer, victim: Victim): number[] {
  const { worker, postmaster, backends } = kept.family()
  if (victim === 'server') return kept.current().hasEnded() ? [] : [kept.current().child.pid ?? -1]
  if (victim === 'worker') return worker === undefined ? [] : [worker]
  return postmaster === undefined ? [] : [postmaster, ...backends]
}

async function breachesSoFar(folder: string): Promise<string> {
  try {
    const client = await openDatabase(folder)
    const count = await numberOf(client, `select count(*) from clock_event where kind = 'breached'`)
    await client.end()
    return String(count)
  } catch {
    return 'unknown'
  }
}

/** Paused clocks wait for people and count as run out here. Returns how many still wait when time is up. */
async function allRunOut(client: pg.Client): Promise<number> {
  const deadline = performance.now() + settleMs
  for (;;) {
    const left = await numberOf(client, 'select count(*) from case_clock where next_check_at is not null')
    if (left === 0 || performance.now() > deadline) return left
    await sleep(1000)
  }
}
