import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import type { BareOrder } from './bare-server.ts'

const helloSchema = z.object({ port: z.number() })

/** Starts the yardstick in a process of its own; whoever starts it kills it. */
export function startBareServer(order: BareOrder): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(join(import.meta.dirname, 'bare-server.ts'), [JSON.stringify(order)])
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the bare server ended')))
    child.once('message', (hello) => resolve({ child, port: helloSchema.parse(hello).port }))
  })
}
