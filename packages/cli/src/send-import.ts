import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { hostname } from 'node:os'
import { type Client, ProblemError } from '@echoloop/client'
import { endpoints, type Import } from '@echoloop/contract'
import { keepTrying, mayPass, type Patience, ServerSilent } from './keep-trying.ts'
import type { PreparedFile } from './prepare-file.ts'
import type { ImportWishes } from './read-import-plan.ts'

/** The file could not be brought over whole although the server answers. */
export class UploadBroken extends Error {
  constructor(options: ErrorOptions) {
    super('the file could not be sent whole', options)
    this.name = 'UploadBroken'
  }
}

const uploadsMax = 10
const slowestBytesPerMs = 100

/**
 * Creates an import. The same key goes with every attempt, so that an answer lost on the way does not make a
 * second import.
 */
export function beginImport(input: {
  client: Client
  file: PreparedFile
  wishes: ImportWishes
  patience: Patience
}): Promise<Import> {
  const body = { fileName: input.file.name.slice(-255), ...input.wishes }
  const idempotencyKey = keyFor(input.file)
  return keepTrying(
    (signal) =>
      input.client.call(endpoints.createImport, { body, idempotencyKey, signal: withLimit(signal) }),
    input.patience,
  )
}

/**
 * Sends the file and resolves when the server has it. After a break the server is asked: while it still waits
 * for the file it is sent again from its start, otherwise it came in whole and only the answer was lost.
 */
export async function sendFile(input: {
  client: Client
  id: string
  file: PreparedFile
  patience: Patience
}): Promise<void> {
  const { client, id, file, patience } = input
  let fault: unknown
  for (let attempt = 0; attempt < uploadsMax; attempt += 1) {
    try {
      await upload({ client, id, file, signal: patience.signal })
      return
    } catch (error) {
      patience.signal.throwIfAborted()
      if (!mayPass(error) && !isAlreadyThere(error)) throw error
      fault = error
    }
    const found = await askAfterBreak({ client, id, patience })
    if (found.state !== 'waiting-for-file') return
  }
  throw new UploadBroken({ cause: fault })
}

async function upload(input: {
  client: Client
  id: string
  file: PreparedFile
  signal: AbortSignal
}): Promise<void> {
  const body = await openAsBlob(input.file.path)
  await input.client.call(endpoints.uploadImportFile, {
    params: { id: input.id },
    body,
    signal: withLimit(input.signal, input.file.bytes / slowestBytesPerMs),
  })
}

/** The pause comes first: a server that was just killed or has just dropped us needs a moment. */
async function askAfterBreak(input: { client: Client; id: string; patience: Patience }): Promise<Import> {
  let isFirst = true
  return await keepTrying((signal) => {
    if (isFirst) {
      isFirst = false
      return Promise.reject(new ServerSilent({}))
    }
    return readState({ client: input.client, id: input.id, signal })
  }, input.patience)
}

/** Asks how far an import is. */
export function readState(input: { client: Client; id: string; signal: AbortSignal }): Promise<Import> {
  return input.client.call(endpoints.readImport, {
    params: { id: input.id },
    signal: withLimit(input.signal),
  })
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'import/already-running'
}

const answerWithinMs = 30_000

/** A request that is never answered counts as a break after half a minute, or what the file needs beyond it. */
function withLimit(signal: AbortSignal, extraMs = 0): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs + Math.ceil(extraMs))])
}

/** Different for every run of the command, so that importing a file again is a new import. */
function keyFor(file: PreparedFile): string {
  const run = [hostname(), process.pid, Date.now(), process.hrtime.bigint(), file.path].join('\n')
  return createHash('sha256').update(run).digest('hex')
}
