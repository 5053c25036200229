import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'

const command = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'src', 'main.ts')

const summarySchema = z.object({
  id: z.string(),
  state: z.string(),
  rowsRead: z.number(),
  accepted: z.number(),
  repeated: z.number(),
  refused: z.number(),
  seconds: z.number(),
})

export type ImportSummary = z.infer<typeof summarySchema>
export type ImportEnd = { code: number | null; errors: string; summary: ImportSummary | undefined }
export type RunningImport = { child: ChildProcess; hasEnded(): boolean; ended: Promise<ImportEnd> }

/** Starts `echoloop import` on the server whose `cli.json` lies in the data folder. */
export function startImport(order: { file: string; dataFolder: string; more?: string[] }): RunningImport {
  const given = ['import', '--input', order.file, '--data', order.dataFolder, '--json', ...(order.more ?? [])]
  const child = spawn(process.execPath, [command, ...given], {
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  const errors: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  let hasEnded = false
  const ended = new Promise<ImportEnd>((resolve) =>
    child.once('close', (code) => {
      hasEnded = true
      resolve({ code, errors: errors.join(''), summary: summaryOf(output.join('')) })
    }),
  )
  return { child, hasEnded: () => hasEnded, ended }
}

/** Runs an import to its end; throws where it gave no summary. */
export async function importFile(order: {
  file: string
  dataFolder: string
  more?: string[]
}): Promise<ImportSummary> {
  const { summary, errors } = await startImport(order).ended
  if (summary) return summary
  throw new Error(`The import gave no summary:\n${errors}`)
}

function summaryOf(output: string): ImportSummary | undefined {
  try {
    return summarySchema.parse(JSON.parse(output))
  } catch {
    // The command said why on standard error.
    return undefined
  }
}
