import { parseArgs } from 'node:util'
import { checkCauses } from './check-causes.ts'
import { checkDuplicates } from './check-duplicates.ts'
import { checkPostgresMatrix } from './check-postgres-matrix.ts'
import { checkSearch } from './check-search.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string' }, seed: { type: 'string', default: '1' } },
})
const [name] = positionals
const rows = values.rows === undefined ? undefined : Number(values.rows)
const seed = Number(values.seed)
const matrixRows = 4000
/** A reply that breaks the contract names every broken field; the first ones are enough. */
const wordsMax = 1500

const checks: Record<string, () => Promise<number>> = {
  duplicates: () => checkDuplicates({ rows: rows ?? Infinity, seed }),
  search: () => checkSearch({ rows: rows ?? Infinity, seed }),
  causes: () => checkCauses({ seed }),
  'postgres-matrix': () => checkPostgresMatrix({ rows: rows ?? matrixRows }),
}
const check = checks[name ?? '']
if (!check || Number.isNaN(seed) || Number.isNaN(rows ?? 1)) {
  process.stderr.write(
    `Usage: node tooling/checks/main.ts ${Object.keys(checks).join('|')} [--rows N] [--seed N]\n`,
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
