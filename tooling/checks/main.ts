import { parseArgs } from 'node:util'
import { checkChat } from './chat/check-chat.ts'
import { checkAutomaticReplies } from './check-automatic-replies.ts'
import { checkCauses } from './check-causes.ts'
import { checkDuplicates } from './check-duplicates.ts'
import { checkHelpBot } from './check-help-bot.ts'
import { checkLogKills } from './check-log-kills.ts'
import { checkLogProofs } from './check-log-proofs.ts'
import { checkPostgresMatrix } from './check-postgres-matrix.ts'
import { checkSearch } from './check-search.ts'
import { checkMailboxes } from './mailboxes/check-mailboxes.ts'
import { checkScreening } from './screening/check-screening.ts'
import { readScreeningOrder } from './screening/read-screening-order.ts'
import { checkSurges } from './surges/check-surges.ts'
import { checkSurveyPeople } from './survey-people/check-survey-people.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string' },
    seed: { type: 'string' },
    size: { type: 'string' },
    kinds: { type: 'string' },
    show: { type: 'string' },
    mails: { type: 'string' },
    questions: { type: 'string' },
    shops: { type: 'string' },
    months: { type: 'string' },
    cuts: { type: 'string' },
    sockets: { type: 'string' },
    people: { type: 'string' },
  },
})
const [name] = positionals
const rows = values.rows === undefined ? undefined : Number(values.rows)
const seed = Number(values.seed ?? 1)
const people = Number(values.people ?? 500)
const matrixRows = 4000
/** A reply that breaks the contract names every broken field; the first ones are enough. */
const wordsMax = 1500

const checks: Record<string, () => Promise<number>> = {
  duplicates: () => checkDuplicates({ rows: rows ?? Infinity, seed }),
  search: () => checkSearch({ rows: rows ?? Infinity, seed }),
  'automatic-replies': () => checkAutomaticReplies({ rows: rows ?? 5000, seed }),
  causes: () => checkCauses({ seed }),
  bot: () => checkHelpBot({ questions: demandQuestions() }),
  screening: () => checkScreening(readScreeningOrder(values)),
  surges: async () =>
    checkSurges({ shops: Number(values.shops ?? 200), months: Number(values.months ?? 3), seed }),
  'survey-people': () => checkSurveyPeople({ people, seed }),
  'log-kills': () => checkLogKills({ rows: rows ?? 100_000, seed }),
  'log-proofs': async () => checkLogProofs({ rows: rows ?? 10_000_000, seed }),
  mailboxes: () => checkMailboxes({ mails: Number(values.mails ?? 2000), seed }),
  chat: () => checkChat({ cuts: Number(values.cuts ?? 50), sockets: Number(values.sockets ?? 2000), seed }),
  'postgres-matrix': () => checkPostgresMatrix({ rows: rows ?? matrixRows }),
}

function demandQuestions(): string {
  const { questions } = values
  if (questions === undefined)
    throw new Error('Give a file with --questions FILE.jsonl, a line {"id","language","question"} each.')
  return questions
}

const check = checks[name ?? '']
if (!check || Number.isNaN(seed) || !Number.isInteger(people) || Number.isNaN(rows ?? 1)) {
  process.stderr.write(
    `Usage: node tooling/checks/main.ts ${Object.keys(checks).join('|')} [--rows N] [--seed N]
       screening [--seed N] [--size N] [--kinds KIND,KIND …] [--show N]
       mailboxes [--mails N] · chat [--cuts N] [--sockets N] · survey-people [--people N]
       surges [--shops N] [--months N] · bot --questions FILE.jsonl\n`,
  )
  process.exit(2)
}
try {
  process.exitCode = (await check()) > 0 ? 1 : 0
} catch (error) {
  process.stderr.write(
    `${name}: ${String(error instanceof Error ? error.message : error).slice(0, wordsMax)}${causeOf(error)}\n`,
  )
  process.exitCode = 1
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return cause === undefined ? '' : `\n  because: ${String(cause).slice(0, wordsMax)}`
}
