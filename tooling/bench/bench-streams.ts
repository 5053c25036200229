import { get, type IncomingMessage } from 'node:http'
import { endpoints } from '@echoloop/contract'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { percentileOf } from './statistics.ts'

const streamsOpen = 100
const changesPerRound = 200

type Stream = { close(): void }

/** How soon a change of a case is on every open console, against the time of the change itself. */
export async function benchStreams(order: BenchOrder): Promise<void> {
  await withBenchShop({ role: 'api', nodeArguments: order.nodeArguments }, async (bench) => {
    const id = await openCase(bench)
    const arrivals = countArrivals()
    const streams = await Promise.all(
      Array.from({ length: streamsOpen }, () => openStream(bench, arrivals.note)),
    )
    const runs: { change: number; all: number }[] = []
    for (let round = 0; round <= order.rounds; round++) {
      const change = new Float64Array(changesPerRound)
      const all = new Float64Array(changesPerRound)
      for (let step = 0; step < changesPerRound; step++) {
        const from = performance.now()
        const arrived = arrivals.next(streamsOpen)
        await bench.shop.client.call(endpoints.remarkOnCase, {
          params: { id },
          body: { text: `remark ${step}` },
        })
        change[step] = performance.now() - from
        all[step] = (await arrived) - from
      }
      if (round > 0) runs.push({ change: percentileOf(change, 0.99), all: percentileOf(all, 0.99) })
    }
    for (const stream of streams) stream.close()
    tell(order, runs)
  })
}

function tell(order: BenchOrder, runs: { change: number; all: number }[]): void {
  const note = `${streamsOpen} streams, ${changesPerRound} changes a round, one after another`
  const report = (figure: string, unit: string, values: number[]) =>
    order.report(figureOf({ bench: 'streams', figure, unit, runs: values, note }))
  report(
    'change answered, p99',
    'ms',
    runs.map(({ change }) => change),
  )
  report(
    'change on all streams, p99',
    'ms',
    runs.map(({ all }) => all),
  )
  report(
    'on all streams ÷ answered (at most 3)',
    'ratio',
    runs.map(({ change, all }) => all / change),
  )
}

/** Tells when the last of so many notices of one change has come. */
function countArrivals() {
  let left = 0
  let done = (_at: number) => {}
  return {
    note() {
      if (--left === 0) done(performance.now())
    },
    next(count: number): Promise<number> {
      left = count
      return new Promise((resolve) => {
        done = resolve
      })
    },
  }
}

async function openCase({ shop }: BenchShop): Promise<string> {
  const record = {
    kind: 'complaint' as const,
    source: 'bench',
    externalId: 'one',
    occurredAt: new Date().toISOString(),
    text: 'The lid leaks.',
  }
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records: [record] } })
  const [first] = results
  if (first?.status !== 'accepted') throw new Error('the voice was not accepted')
  return (await shop.client.call(endpoints.openCase, { body: { feedbackIds: [first.id] } })).id
}

function openStream({ url, shop }: BenchShop, note: () => void): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const options = { agent: false as const, headers: { authorization: `Bearer ${shop.key}` } }
    const request = get(`${url}/v1/live`, options, (response: IncomingMessage) => {
      response.setEncoding('utf8')
      response.on('data', (text: string) => {
        for (const line of text.split('\n')) if (line.includes('"case.changed"')) note()
      })
      response.on('error', () => undefined)
      resolve({ close: () => request.destroy() })
    })
    request.on('error', reject)
  })
}
