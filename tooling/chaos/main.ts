import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { runChaos } from './run-chaos.ts'

const { values } = parseArgs({
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
if (Object.values(order).some((value) => Number.isNaN(value) || value < 0)) {
  process.stderr.write('Usage: npm run chaos -- [--kills 20] [--seed N] [--rows N] [--minutes 40]\n')
  process.exit(2)
}
try {
  process.exitCode = (await runChaos(order)) > 0 ? 1 : 0
} catch (error) {
  process.stderr.write(
    `chaos: ${String(error instanceof Error ? error.message : error).slice(0, 1500)} (seed ${order.seed})\n`,
  )
  process.exitCode = 1
}
