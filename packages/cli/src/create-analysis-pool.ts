import { Worker } from 'node:worker_threads'
import { createAnalyser } from '@echoloop/analysis'
import { readModels } from '@echoloop/analysis/models'
import { type TextBatch, writeAnalysisLines } from './write-analysis-lines.ts'

/** Turns batches of texts into lines of JSON, some at the same time; the caller keeps their order. */
export type AnalysisPool = {
  analyse: (batch: TextBatch) => Promise<string>
  /** How many batches are worth handing over before the first is awaited. */
  batchesAtOnce: number
  close: () => Promise<void>
}

/** A pool of threads; one thread is this one, without the cost of another. Throws when models are missing. */
export function createAnalysisPool(threads: number): AnalysisPool {
  if (threads === 1) {
    const analyser = createAnalyser(readModels())
    return {
      analyse: async (batch) => writeAnalysisLines(analyser, batch),
      batchesAtOnce: 1,
      close: async () => undefined,
    }
  }
  const members = Array.from({ length: threads }, () => createMember())
  let turn = 0
  return {
    analyse: (batch) => {
      turn = (turn + 1) % threads
      return members[turn].analyse(batch)
    },
    batchesAtOnce: threads * 2,
    close: async () => {
      await Promise.all(members.map((member) => member.close()))
    },
  }
}

type Waiting = { resolve: (lines: string) => void; reject: (error: unknown) => void }

/** Answers come in the order of the questions, so that a queue is enough to match them. */
function createMember(): Omit<AnalysisPool, 'batchesAtOnce'> {
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url))
  const waiting: Waiting[] = []
  let fault: unknown
  worker.on('message', (lines: string) => waiting.shift()?.resolve(lines))
  worker.on('error', (error) => {
    fault = error
    for (const { reject } of waiting.splice(0)) reject(error)
  })
  return {
    analyse: (batch) =>
      new Promise<string>((resolve, reject) => {
        if (fault !== undefined) return reject(fault)
        waiting.push({ resolve, reject })
        worker.postMessage(batch)
      }),
    close: async () => {
      await worker.terminate()
    },
  }
}
