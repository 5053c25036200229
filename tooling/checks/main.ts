import { parseArgs } from 'node:util'
import { checkCauses } from './check-causes.ts'
import { checkDuplicates } from './check-duplicates.ts'
import { checkLogKills } from './check-log-kills.ts'
import { checkLogProofs } from './check-log-proofs.ts'
import { checkPostgresMatrix } from './check-postgres-matrix.ts'
import { checkSearch } from './check-search.ts'
import { checkScreening } from './screening/check-screening.ts'
import { readScreeningOrder } from './screening/read-screening-order.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string' },
    seed: { type: 'string' },
    size: { type: 'string' },
    kinds: { type: 'string' },
    show: { type: 'string' },
  },
})
const [name] = positionals
const rows = values.rows === undefined ? undefined : Number(values.rows)
const seed = Number(values.seed ?? 1)
const matrixRows = 4000
/** A reply that breaks the contract names every broken field; the first ones are enough. */
const wordsMax = 1500

const checks: Record<string, () => Promise<number>> = {
  duplicates: () => checkDuplicates({ rows: rows ?? Infinity, seed }),
  search: () => checkSearch({ rows: rows ?? Infinity, seed }),
  causes: () => checkCauses({ seed }),
  screening: () => checkScreening(readScreeningOrder(values)),
  'log-kills': () => checkLogKills({ rows: rows ?? 100_000, seed }),
  'log-proofs': async () => checkLogProofs({ rows: rows ?? 10_000_000, seed }),
  'postgres-matrix': () => checkPostgresMatrix({ rows: rows ?? matrixRows }),
}
const check = checks[name ?? '']
if (!check || Number.isNaN(seed) || Number.isNaN(rows ?? 1)) {
  process.stderr.write(
    `Usage: node tooling/checks/main.ts ${Object.keys(checks).join('|')} [--rows N] [--seed N]\n       screening [--seed N] [--size N] [--kinds KIND,KIND …] [--show N]\n`,
  )
  process.exit(2)
}
try {
  process.exitCode = (await check()) > 0 ? 1 : 0
} catch (error) {
  process.stderr.write(
    `${name}: ${String(error instanceof Error ? error.message : error).slice(0, wordsMax)}\n`,
  )
  process.exitCode = 1
}
