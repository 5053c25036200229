import { parseArgs } from 'node:util'
import { benchAnalysis } from './bench-analysis.ts'
import { benchCases } from './bench-cases.ts'
import { benchClocks } from './bench-clocks.ts'
import { benchEmbed } from './bench-embed.ts'
import { benchFeeds } from './bench-feeds.ts'
import { benchFigures } from './bench-figures.ts'
import { benchImport } from './bench-import.ts'
import { benchIntake } from './bench-intake.ts'
import { benchJourney } from './bench-journey.ts'
import { benchLog } from './bench-log.ts'
import { benchPipeline } from './bench-pipeline.ts'
import { benchQueue } from './bench-queue.ts'
import { benchReady } from './bench-ready.ts'
import { benchScreening } from './bench-screening.ts'
import { benchScreeningDatabase } from './bench-screening-database.ts'
import { benchShopWindowList } from './bench-shop-window-list.ts'
import { benchStorefront } from './bench-storefront.ts'
import { benchStreams } from './bench-streams.ts'
import { benchSurveys } from './bench-surveys.ts'
import type { BenchOrder } from './figure.ts'

const benches: Record<string, (order: BenchOrder) => Promise<void>> = {
  analysis: benchAnalysis,
  cases: benchCases,
  embed: benchEmbed,
  feeds: benchFeeds,
  figures: benchFigures,
  clocks: benchClocks,
  import: benchImport,
  intake: benchIntake,
  journey: benchJourney,
  list: benchShopWindowList,
  log: benchLog,
  pipeline: benchPipeline,
  queue: benchQueue,
  ready: benchReady,
  screening: benchScreening,
  'screening-database': benchScreeningDatabase,
  storefront: benchStorefront,
  streams: benchStreams,
  surveys: benchSurveys,
}

const usualRows = 50_000
/** Benches whose floor is stated at another size than the usual one. */
const rowsOf: Record<string, number> = {
  analysis: 1_000_000,
  cases: 200_000,
  clocks: 200_000,
  feeds: 100_000,
  figures: 1_000_000,
  journey: 1_000_000,
  list: 1_000_000,
  log: 1_000_000,
  queue: 200_000,
  screening: 1_000_000,
  'screening-database': 1_000_000,
  surveys: 200_000,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** 50,000 for most benches; see `rowsOf`. */
    rows: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    /** Folder for CPU profiles of the server; figures taken with it do not count. */
    profile: { type: 'string' },
  },
})
const names = positionals.length > 0 ? positionals : Object.keys(benches)
const unknown = names.find((name) => !benches[name])
const sizes = [values.rows ?? usualRows, values.rounds, values.seconds].map(Number)
if (unknown !== undefined || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  process.stderr.write(
    `Usage: npm run bench -- [${Object.keys(benches).join('|')} …] [--rows 50000] [--rounds 5] [--seconds 4] [--profile FOLDER]\n`,
  )
  process.exit(2)
}
const [givenRows, rounds, seconds] = sizes
const nodeArguments = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : []
for (const name of names) {
  await benches[name]({
    rows: values.rows === undefined ? (rowsOf[name] ?? givenRows) : givenRows,
    rounds,
    seconds,
    nodeArguments,
    report: (figure) => process.stdout.write(`${JSON.stringify(figure)}\n`),
  })
}
