import { readSettings, type Settings } from '../config.ts'
import { poolOf } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { backup, type Progress } from './backup.ts'
import { diagnose } from './diagnose.ts'
import { type Finding, problem } from './finding.ts'
import { MaintenanceError } from './maintenance-error.ts'
import { type Facts, tell, type WordCode, type Words } from './maintenance-words.ts'
import { type ReachedDatabase, reachDatabase } from './reach-database.ts'
import { type Arguments, readArguments } from './read-arguments.ts'
import { checkBackup, restore } from './restore.ts'
import { keyPath } from './secret-key.ts'

type Task = {
  given: Arguments
  settings: Settings
  /** Prints a sentence of a code, in the language asked for. */
  say(code: WordCode, facts?: Facts): void
}

/** Answers the exit code: 0 all well, 1 refused or a problem was found, 2 the command line makes no sense. */
async function main(words: readonly string[]): Promise<number> {
  const given = readArguments(words)
  if (!given || (given.command === 'restore' && given.input === undefined)) {
    const code = given ? 'input-needed' : 'usage'
    const { en, 'zh-CN': chinese } = tell(code)
    console.error(given ? tell(code)[given.language] : `${en}\n${chinese}`)
    return 2
  }
  const say = (code: WordCode, facts?: Facts) => console.log(tell(code, facts)[given.language])
  try {
    const read = readSettings()
    const settings = { ...read, ECHOLOOP_DATA: given.data ?? read.ECHOLOOP_DATA }
    return await runCommand({ given, settings, say })
  } catch (error) {
    console.error(sentenceOf(error, given))
    return 1
  }
}

function runCommand(task: Task): Promise<number> {
  switch (task.given.command) {
    case 'backup':
      return runBackup(task)
    case 'restore':
      return runRestore(task)
    case 'doctor':
      return runDoctor(task)
    case 'migrate':
      return runMigrate(task)
  }
}

async function runBackup(task: Task): Promise<number> {
  const { given, settings, say } = task
  const dataFolder = settings.ECHOLOOP_DATA
  return withDatabase(task, { mayCreate: false }, async ({ connection }) => {
    const done = await backup({
      connection,
      dataFolder,
      output: given.output,
      withKey: given.withKey,
      secretKey: settings.ECHOLOOP_SECRET_KEY,
      onProgress: showProgress,
    })
    const { file, bytes, files, jobs } = done
    say('backup-done', { file, bytes, files, jobs, ...totalsOf(done.tables) })
    say(done.withKey ? 'guard-backup' : 'keep-key', { file: keyPath(dataFolder) })
    return 0
  })
}

async function runRestore(task: Task): Promise<number> {
  const { given, settings, say } = task
  const order = {
    dataFolder: settings.ECHOLOOP_DATA,
    input: given.input ?? '',
    replace: given.replace,
    acceptOtherKey: given.acceptOtherKey,
    secretKey: settings.ECHOLOOP_SECRET_KEY,
    onProgress: showProgress,
  }
  // Before a server is started, which would leave an empty database behind when the file is refused.
  const reading = await checkBackup(order)
  return withDatabase(task, { mayCreate: true }, async ({ connection }) => {
    const done = await restore({ ...order, connection, reading })
    say('restore-done', { files: done.files, jobs: done.jobs, ...totalsOf(done.tables) })
    if (done.migrated.length > 0) say('restore-migrated', { names: done.migrated.join(', ') })
    for (const { code, count } of done.oddities) say(code, { count })
    return done.oddities.length > 0 ? 1 : 0
  })
}

async function runMigrate(task: Task): Promise<number> {
  return withDatabase(task, { mayCreate: true }, async ({ connection }) => {
    const pool = poolOf(connection, 1, () => undefined)
    const names = await migrate(pool).finally(() => pool.end())
    task.say('migrate-done', { count: names.length, names: names.join(', ') })
    return 0
  })
}

async function runDoctor(task: Task): Promise<number> {
  const { given, settings, say } = task
  const order = {
    dataFolder: settings.ECHOLOOP_DATA,
    settings,
    clock: () => new Date(),
    deep: given.deep,
  }
  const reached = await reachDatabase(settings, { mayCreate: false }).catch((error: unknown) => ({ error }))
  const findings =
    'error' in reached
      ? [...(await diagnose(order)), problem('database-reachable', { why: sentenceOf(reached.error, given) })]
      : await diagnose({ ...order, connection: reached.connection }).finally(reached.leave)
  for (const finding of findings) printFinding(finding, task)
  if (findings.every((finding) => finding.level === 'ok')) say('all-well')
  return findings.some((finding) => finding.level === 'problem') ? 1 : 0
}

function printFinding(finding: Finding, { given }: Task): void {
  const sentence = (words: Words) => words[given.language]
  const level = sentence(tell(`level-${finding.level}`))
  console.log(`${level.padEnd(8)} ${finding.id.padEnd(25)} ${sentence(finding.message)}`)
  if (finding.mend) console.log(`${' '.repeat(35)}→ ${sentence(finding.mend)}`)
}

async function withDatabase(
  task: Task,
  options: { mayCreate: boolean },
  work: (reached: ReachedDatabase) => Promise<number>,
): Promise<number> {
  const reached = await reachDatabase(task.settings, options)
  return work(reached).finally(reached.leave)
}

function showProgress({ step, name, count }: Progress): void {
  if (process.stderr.isTTY) console.error(`${step} ${name}${count === undefined ? '' : ` ${count}`}`)
}

function totalsOf(tables: Record<string, number>): { tables: number; rows: number } {
  const counts = Object.values(tables)
  return { tables: counts.length, rows: counts.reduce((sum, count) => sum + count, 0) }
}

function sentenceOf(error: unknown, given: Arguments): string {
  if (error instanceof MaintenanceError) return error.words[given.language]
  return error instanceof Error ? error.message : String(error)
}

process.exitCode = await main(process.argv.slice(2))
