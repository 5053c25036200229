import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints, type SurveyDefinition } from '@echoloop/contract'
import { newDataFolder } from '../../checks/data-folder.ts'
import { numberOf, openDatabase } from '../../checks/open-database.ts'
import { seededRandom } from '../../checks/seeded-random.ts'
import { setUpShop } from '../../checks/set-up-shop.ts'
import { freePort, waitUntilReady } from '../../checks/start-server.ts'
import { createTally } from '../../checks/tally.ts'
import { waitUntilSettled } from '../../checks/wait-until-settled.ts'
import { killHard, processesOn } from '../find-processes.ts'
import { type KeptServer, keepServer } from '../kept-server.ts'
import { planKills, type Victim } from '../plan-kills.ts'
import { checkAnswers } from './check-answers.ts'
import { type Answering, keepAnswering } from './keep-answering.ts'

export type SurveyChaosOrder = { kills: number; seed: number }

const pauseMs = { least: 1500, more: 4000 } as const
const victimMs = 60_000
const settleMs = 5 * 60_000

/** Small enough to fill while people answer. */
const limits = { left: 40, all: 300 } as const

const definition: SurveyDefinition = {
  languages: ['zh-CN'],
  title: { 'zh-CN': '左还是右' },
  questions: [
    {
      key: 'side',
      kind: 'single',
      text: { 'zh-CN': '左还是右？' },
      isRequired: true,
      choices: [
        { key: 'left', text: { 'zh-CN': '左' } },
        { key: 'right', text: { 'zh-CN': '右' } },
      ],
    },
    { key: 'words', kind: 'long-text', text: { 'zh-CN': '为什么？' }, isRequired: false },
  ],
  hidden: [],
  quotas: [
    {
      key: 'left',
      name: '左',
      when: { match: 'all', clauses: [{ op: 'is', question: 'side', value: 'left' }] },
      limit: limits.left,
    },
    {
      key: 'whole',
      name: '全部',
      when: { match: 'all', clauses: [{ op: 'answered', question: 'words', value: true }] },
      limit: limits.all,
    },
  ],
  isAnonymous: true,
}

/**
 * People answer a survey with quotas and open answers while server, worker and database are killed; each repeats what
 * was not acknowledged. Returns how many checks failed.
 */
export async function runSurveyChaos(order: SurveyChaosOrder): Promise<number> {
  const folder = newDataFolder('chaos')
  const kept = keepServer({
    dataFolder: folder.path,
    port: await freePort(),
    role: 'all',
    isEmpty: true,
    environment: { TRUST_PROXY: 'true' },
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
  order: SurveyChaosOrder,
  { folder, kept }: { folder: string; kept: KeptServer },
): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  await waitUntilReady(kept.current())
  const shop = await setUpShop({ url: kept.current().url, dataFolder: folder })
  const made = await shop.client.call(endpoints.createSurvey, { body: { name: '左还是右', definition } })
  await shop.client.call(endpoints.publishSurvey, { params: { surveyId: made.id }, body: { revision: 1 } })
  const { url } = kept.current()
  const answering = keepAnswering({ url, publicShop: shop.publicId, surveyId: made.id })
  while (answering.ended() < 5) await sleep(50)
  say(`chaos surveys: seed ${order.seed}, ${order.kills} kills of each victim`)
  await makeKills(order, { kept, answering, say })
  say('the last kill is made; waiting for everything to come to rest')
  await waitUntilReady(kept.current())
  const { people, refusals } = await answering.end()
  const client = await openDatabase(folder)
  try {
    const due = `select count(*) from survey_response where voices_due_at <= now()`
    for (let round = 0; round < 300 && (await numberOf(client, due)) > 0; round++) await sleep(200)
    const left = await waitUntilSettled(client, settleMs)
    tally.check('all work and all jobs are done', left.work + left.jobs === 0, `${left.work}, ${left.jobs}`)
    const isBusy = refusals.every((one) => /^(5\d\d|429)/.test(one))
    tally.check('nobody who answered was refused for good', isBusy, refusals.join(', '))
    await checkAnswers(client, people, tally)
  } finally {
    await client.end()
  }
  say(`chaos surveys: ${tally.summary()} (seed ${order.seed}; ${people.length} people)`)
  return tally.failed()
}

type Fire = { kept: KeptServer; answering: Answering; say(line: string): void }

async function makeKills(order: SurveyChaosOrder, { kept, answering, say }: Fire): Promise<void> {
  const random = seededRandom(order.seed)
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
    say(`  ${victim.padEnd(8)} at ${answering.ended()} responses`)
  }
}

function pidsOf(kept: KeptServer, victim: Victim): number[] {
  const { worker, postmaster, backends } = kept.family()
  if (victim === 'server') return kept.current().hasEnded() ? [] : [kept.current().child.pid ?? -1]
  if (victim === 'worker') return worker === undefined ? [] : [worker]
  return postmaster === undefined ? [] : [postmaster, ...backends]
}
