import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { runCommand } from '../src/run-command.ts'

export type Ended = { code: number | null; output: string; errors: string }
export type Running = { child: ChildProcess; ended: Promise<Ended>; errorsSoFar: () => string }

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
// Nothing is found here by chance, such as the data folder of a server.
const emptyFolder = mkdtempSync(join(tmpdir(), 'echoloop-cli-'))
// Test files share this module, so that the folder outlives each of them.
process.once('exit', () => rmSync(emptyFolder, { recursive: true, force: true }))

/** Starts the command as people do, with nothing of this machine's settings but the search path. */
export function startEcholoop(
  given: string[],
  options: { stdin?: string | Uint8Array; environment?: Record<string, string> } = {},
): Running {
  const child = spawn(process.execPath, [main, ...given], {
    cwd: emptyFolder,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...options.environment },
  })
  const output: Uint8Array[] = []
  const errors: Uint8Array[] = []
  child.stdout.on('data', (chunk: Uint8Array) => output.push(chunk))
  child.stderr.on('data', (chunk: Uint8Array) => errors.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.stdin)
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) =>
      resolve({ code, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() }),
    )
  })
  return { child, ended, errorsSoFar: () => Buffer.concat(errors).toString() }
}

/** Runs the command to its end. */
export function runEcholoop(
  given: string[],
  options: { stdin?: string | Uint8Array; environment?: Record<string, string> } = {},
): Promise<Ended> {
  return startEcholoop(given, options).ended
}

/** Runs the command within this process, for cases whose number would make processes slow. */
export async function runHere(given: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const streams = { input: new PassThrough(), output: new PassThrough(), errors: new PassThrough() }
  const code = await runCommand({ given, environment, streams })
  streams.output.end()
  streams.errors.end()
  return { code, output: await text(streams.output), errors: await text(streams.errors) }
}

/** A folder of its own for the files of a test, gone when the tests are done. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'echoloop-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
