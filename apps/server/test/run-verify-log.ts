import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../../packages/cli/src/main.ts', import.meta.url))

/** Runs `echoloop verify-log` in a process of its own, as whoever checks a shop from outside does. */
export function runVerifyLog(given: string[]): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, [main, 'verify-log', ...given], {
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Uint8Array[] = []
  child.stdout.on('data', (chunk: Uint8Array) => said.push(chunk))
  child.stderr.on('data', (chunk: Uint8Array) => said.push(chunk))
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, text: Buffer.concat(said).toString() }))
  })
}
