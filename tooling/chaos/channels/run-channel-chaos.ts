import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { newDataFolder } from '../../checks/data-folder.ts'
import { openDatabase } from '../../checks/open-database.ts'
import { seededRandom } from '../../checks/seeded-random.ts'
import { setUpShop } from '../../checks/set-up-shop.ts'
import { freePort, waitUntilReady } from '../../checks/start-server.ts'
import { createTally } from '../../checks/tally.ts'
import { waitUntilSettled } from '../../checks/wait-until-settled.ts'
import { killHard, processesOn } from '../find-processes.ts'
import { type KeptServer, keepServer } from '../kept-server.ts'
import { planKills, type Victim } from '../plan-kills.ts'
import { beginScenes } from './begin-scenes.ts'
import type { RunningScene } from './channel-scene.ts'
import { channelScenes } from './channel-scenes.ts'

export type ChannelChaosOrder = { kills: number; seed: number }

const pauseMs = { least: 2500, more: 5000 } as const
const victimMs = 60_000
const heardMin = 6
const settleMs = 5 * 60_000

/**
 * Customers reach the shop by every channel at once and staff answer, while server, worker and database are killed.
 * Afterwards each acknowledged message is there once, each answer left at most once, in order, and no case is there
 * twice. Returns how many checks failed.
 */
export async function runChannelChaos(order: ChannelChaosOrder): Promise<number> {
  const folder = newDataFolder('chaos')
  const kept = keepServer({
    dataFolder: folder.path,
    port: await freePort(),
    role: 'all',
    isEmpty: true,
    environment: { DOOR_PRIVATE: 'true', MAILBOX_PRIVATE: 'true' },
  })
  try {
    return await underFire(order, { folder: folder.path, kept })
  } finally {
    await kept.stop()
    for (const { pid } of processesOn(folder.path)) if (pid !== process.pid) killHard(pid)
    folder.remove()
  }
}

async function underFire(
  order: ChannelChaosOrder,
  { folder, kept }: { folder: string; kept: KeptServer },
): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  await waitUntilReady(kept.current())
  const { url } = kept.current()
  const shop = await setUpShop({ url, dataFolder: folder })
  const random = seededRandom(order.seed + 1)
  const scenes = await beginScenes(channelScenes, { shop, url, random, say })
  try {
    while (scenes.some((scene) => scene.heard() === 0)) await sleep(100)
    say(`chaos channels: seed ${order.seed}, ${order.kills} kills of each victim`)
    await makeKills(order, { kept, scenes, say })
    say('the last kill is made; waiting for everything to come to rest')
    await waitUntilReady(kept.current())
    const refusals = (await Promise.all(scenes.map((scene) => scene.end()))).flat()
    tally.check('nobody was refused for good', refusals.length === 0, refusals.join(', '))
    const client = await openDatabase(folder)
    try {
      await untilAtRest(client, scenes)
      const left = await waitUntilSettled(client, settleMs)
      tally.check(
        'all work and all jobs are done',
        left.work + left.jobs === 0,
        `${left.work}, ${left.jobs} ${left.example}`,
      )
      for (const scene of scenes) await scene.check(client, tally)
    } finally {
      await client.end()
    }
  } finally {
    for (const scene of scenes) await scene.close()
  }
  const heard = scenes.reduce((sum, scene) => sum + scene.heard(), 0)
  say(`chaos channels: ${tally.summary()} (seed ${order.seed}; ${heard} messages and notes)`)
  return tally.failed()
}

type Fire = { kept: KeptServer; scenes: readonly RunningScene[]; say(line: string): void }

async function makeKills(order: ChannelChaosOrder, { kept, scenes, say }: Fire): Promise<void> {
  const random = seededRandom(order.seed)
  for (const { victim, restartAfterMs } of planKills({ each: order.kills, seed: order.seed })) {
    await untilHeardAgain(scenes)
    await sleep(pauseMs.least + random() * pauseMs.more)
    const deadline = performance.now() + victimMs
    let pids: number[] = []
    while (pids.length === 0 && performance.now() < deadline) {
      pids = pidsOf(kept, victim)
      if (pids.length === 0) await sleep(50)
    }
    if (victim === 'server') await kept.kill(restartAfterMs)
    else for (const pid of pids) killHard(pid)
    say(`  ${victim.padEnd(8)} at ${scenes.map((scene) => scene.heard()).join(' and ')} heard`)
  }
}

/** A kill of what is down already tries nothing: each one waits until people are heard once more. */
async function untilHeardAgain(scenes: readonly RunningScene[]): Promise<void> {
  const heard = () => scenes.reduce((sum, scene) => sum + scene.heard(), 0)
  const before = heard()
  const deadline = performance.now() + victimMs
  while (heard() < before + heardMin && performance.now() < deadline) await sleep(100)
}

function pidsOf(kept: KeptServer, victim: Victim): number[] {
  const { worker, postmaster, backends } = kept.family()
  if (victim === 'server') return kept.current().hasEnded() ? [] : [kept.current().child.pid ?? -1]
  if (victim === 'worker') return worker === undefined ? [] : [worker]
  return postmaster === undefined ? [] : [postmaster, ...backends]
}

async function untilAtRest(client: pg.Client, scenes: readonly RunningScene[]): Promise<void> {
  const deadline = performance.now() + settleMs
  while (performance.now() < deadline) {
    const left = await leftOf(client, scenes)
    if (left.every((count) => count === 0)) return
    await sleep(500)
  }
}

/** One after the other: they share a connection. */
async function leftOf(client: pg.Client, scenes: readonly RunningScene[]): Promise<number[]> {
  const left: number[] = []
  for (const scene of scenes) left.push(await scene.left(client))
  return left
}
