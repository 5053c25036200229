import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { runChannelChaos } from './channels/run-channel-chaos.ts'
import { runClockChaos } from './clocks/run-clock-chaos.ts'
import { runReplyChaos } from './replies/run-reply-chaos.ts'
import { runReviewChaos } from './reviews/run-review-chaos.ts'
import { runChaos } from './run-chaos.ts'
import { runToExit } from './run-to-exit.ts'
import { runScreeningChaos } from './screening/run-screening-chaos.ts'
import { runSurveyChaos } from './surveys/run-survey-chaos.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string' },
    rows: { type: 'string' },
    minutes: { type: 'string', default: '40' },
  },
})
const order = {
  kills: Number(values.kills),
  seed: values.seed === undefined ? randomInt(1, 1_000_000) : Number(values.seed),
  rows: values.rows === undefined ? Infinity : Number(values.rows),
  minutes: Number(values.minutes),
}
const scenes = new Map([
  ['imports', runChaos],
  ['reviews', runReviewChaos],
  ['replies', runReplyChaos],
  ['clocks', runClockChaos],
  ['screening', runScreeningChaos],
  ['surveys', runSurveyChaos],
  ['channels', runChannelChaos],
])
const [scene = 'imports', ...rest] = positionals
const run = scenes.get(scene)
if (!run || rest.length > 0 || Object.values(order).some((value) => Number.isNaN(value) || value < 0)) {
  process.stderr.write(
    'Usage: npm run chaos -- [reviews|replies|clocks|screening|surveys|channels] [--kills 20] [--seed N] [--rows N] [--minutes 40]\n',
  )
  process.exit(2)
}
await runToExit({ run: () => run(order), seed: order.seed })
