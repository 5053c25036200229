import { type Client, createClient, ProblemError } from '@echoloop/client'
import { endpoints, type Import } from '@echoloop/contract'
import { CommandFailure } from './command-failure.ts'
import { followImport, isEnded } from './follow-import.ts'
import { keepTrying, type Patience, ServerSilent } from './keep-trying.ts'
import { prepareFile } from './prepare-file.ts'
import { readCliSettings } from './read-cli-settings.ts'
import { type Connection, readConnection } from './read-connection.ts'
import { type ImportPlan, readImportPlan } from './read-import-plan.ts'
import { reportImport } from './report-import.ts'
import { saveRefusals } from './save-refusals.ts'
import { beginImport, readState, sendFile, UploadBroken } from './send-import.ts'
import type { Terminal } from './terminal.ts'
import { type Interrupts, watchInterrupts } from './watch-interrupts.ts'

/** Everything an import needs at hand; `id` is known once the server has answered. */
type Job = {
  terminal: Terminal
  plan: ImportPlan
  connection: Connection
  client: Client
  interrupts: Interrupts
  patience: Patience
  id?: string
}

const cancelWithinMs = 15_000

/** `echoloop import`: sends a file to the running server and watches until it is in. */
export async function importCommand(input: { terminal: Terminal; given: string[] }): Promise<0 | 1> {
  const { terminal } = input
  const { words } = terminal
  const plan = readImportPlan(input.given, words)
  const settings = readCliSettings(terminal.environment)
  const connection = await readConnection({ ...plan, settings, words })
  const client = createClient({
    baseUrl: connection.url,
    key: connection.key,
    language: terminal.language,
  })
  const interrupts = watchInterrupts({
    notices: terminal.notices,
    warning: words.command.import.stillSending,
  })
  const patience = patienceOf({ terminal, giveUpAfterMs: plan.patienceMs, signal: interrupts.signal })
  const job: Job = { terminal, plan, connection, client, interrupts, patience }
  try {
    return await run(job)
  } catch (error) {
    return await afterFailure(job, error)
  } finally {
    interrupts.end()
  }
}

function patienceOf(input: { terminal: Terminal; giveUpAfterMs: number; signal: AbortSignal }): Patience {
  const { notices, words } = input.terminal
  return {
    giveUpAfterMs: input.giveUpAfterMs,
    signal: input.signal,
    onRetry: (waitMs) => notices.say(words.command.import.retrying(Math.round(waitMs / 100) / 10)),
  }
}

async function run(job: Job): Promise<0 | 1> {
  const { terminal, plan } = job
  const { words, notices } = terminal
  const started = await start(job)
  job.id = started.id
  const { findAgain, leftRunning, waiting, progress } = words.command.import
  job.interrupts.markSent([leftRunning, findAgain(started.id)])
  if (plan.isDetached) return leaveToServer(job, started)
  const ended = await followImport({
    client: job.client,
    id: started.id,
    patience: job.patience,
    show: (found, rate) =>
      notices.showProgress(() => (found.rowsRead === 0 ? waiting : progress({ ...found, rate }))),
  })
  if (plan.refusalsPath !== undefined) {
    await saveRefusals({ ...job, id: started.id, path: plan.refusalsPath, words })
    notices.say(words.command.import.refusalsWritten(plan.refusalsPath))
  }
  return reportImport(terminal, {
    ended,
    isJson: plan.isJson,
    hasRefusalsFile: plan.refusalsPath !== undefined,
  })
}

/** Prints the id for a script that will ask later; how it stands goes with it as JSON. */
function leaveToServer(job: Job, started: Import): 0 {
  const { terminal, plan } = job
  const { detached, findAgain } = terminal.words.command.import
  terminal.output.write(`${plan.isJson ? JSON.stringify(started) : started.id}\n`)
  if (isEnded(started)) return 0
  terminal.notices.say(detached)
  terminal.notices.say(findAgain(started.id))
  return 0
}

/** Brings the file to the server, or asks for the import that is already there. */
async function start(job: Job): Promise<Import> {
  const { terminal, plan, client, patience } = job
  const { task } = plan
  if (task.kind === 'follow') {
    return await keepTrying((signal) => readState({ client, id: task.id, signal }), patience)
  }
  const file = await prepareFile({
    path: task.path,
    words: terminal.words,
    standardInput: terminal.input,
  })
  try {
    terminal.notices.showProgress(() => terminal.words.command.import.sending(file.name, file.bytes))
    const begun = await beginImport({ client, file, wishes: task.wishes, patience })
    job.id = begun.id
    await sendFile({ client, id: begun.id, file, patience })
    return await keepTrying((signal) => readState({ client, id: begun.id, signal }), patience)
  } finally {
    await file.dispose()
  }
}

/** Ends the import as the person wished, or says what went wrong. */
async function afterFailure(job: Job, error: unknown): Promise<1> {
  const { terminal, plan, interrupts } = job
  const { findAgain, gaveUp, uploadGaveUp, unexpectedAnswer } = terminal.words.command.import
  const fail = (sentence: string, exitCode: 1 | 2 = 1): CommandFailure =>
    new CommandFailure(sentence, { exitCode, cause: error })
  if (interrupts.signal.aborted) {
    if (interrupts.signal.reason === 'cancel') return await cancel(job)
    return 1
  }
  if (error instanceof CommandFailure) throw error
  if (error instanceof ProblemError) throw refusal(job, error)
  if (error instanceof UploadBroken) throw fail(uploadGaveUp)
  if (error instanceof ServerSilent) {
    if (job.id !== undefined) terminal.notices.say(findAgain(job.id))
    throw fail(gaveUp(plan.patienceMs / 1000))
  }
  if (error instanceof Error && error.name === 'ZodError') throw fail(unexpectedAnswer)
  throw error
}

/** What the server refuses before it has the file is wrong in the arguments or the file. */
function refusal(job: Job, error: ProblemError): CommandFailure {
  const { code, title, detail } = error.problem
  const words = detail === undefined ? title : `${title} ${detail}`
  const sentence = job.terminal.words.command.import.refusedByServer(words, code)
  return new CommandFailure(sentence, { exitCode: job.interrupts.isSent() ? 1 : 2, cause: error })
}

async function cancel(job: Job): Promise<1> {
  const { terminal, client, id } = job
  const { cancelling, notCancelled, findAgain } = terminal.words.command.import
  terminal.notices.say(cancelling)
  if (id === undefined) return 1
  const patience = patienceOf({
    terminal,
    giveUpAfterMs: cancelWithinMs,
    signal: AbortSignal.timeout(cancelWithinMs * 2),
  })
  const found = await keepTrying(
    (signal) => client.call(endpoints.cancelImport, { params: { id }, signal }),
    patience,
  ).catch(() => undefined)
  if (found === undefined) {
    terminal.notices.say(notCancelled)
    terminal.notices.say(findAgain(id))
    return 1
  }
  reportImport(terminal, {
    ended: { found, seconds: 0, rowsPerSecond: 0 },
    isJson: job.plan.isJson,
    hasRefusalsFile: false,
  })
  return 1
}
