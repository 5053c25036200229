import { importEncodings, importFormats } from '@echoloop/contract'
import type { Words } from '@echoloop/locales'
import type { Row } from '@echoloop/records'
import { type AnalysisColumns, chooseColumns } from './choose-columns.ts'
import { CommandFailure, reasonOf, usageFailure } from './command-failure.ts'
import type { AnalysisPool } from './create-analysis-pool.ts'
import { type OpenedInput, openInput } from './open-input.ts'
import { type Output, openOutput } from './open-output.ts'
import { previewInput, readInput } from './read-input.ts'
import { type Options, readOptions } from './read-options.ts'
import { readTextRow } from './read-text-row.ts'
import type { Terminal } from './terminal.ts'
import type { TextBatch } from './write-analysis-lines.ts'

const allowed = {
  input: 'text',
  output: 'text',
  format: 'text',
  encoding: 'text',
  sheet: 'text',
  threads: 'text',
} as const
const textsPerBatch = 200

/** `echoloop analyze`: one line of JSON for each text of a file, in its order and in constant memory. */
export async function analyzeCommand(input: { terminal: Terminal; given: string[] }): Promise<0 | 1> {
  const { terminal } = input
  const { words, notices } = terminal
  const options = readOptions({ given: input.given, allowed, words })
  const threads = readThreads(options.text('threads'), words)
  const path = options.text('input')
  if (path === undefined) throw usageFailure(words.command.usage.inputNeeded)
  const reading = readingOptions(options)
  const opened = await openInput({ path, words, standardInput: terminal.input })
  const table = await describeTable(opened, { reading, words })
  const pool = await startPool(threads, words)
  const output = await openOutput({
    path: options.text('output'),
    words,
    standardOutput: terminal.output,
  })
  try {
    const found = await analyseAll({ terminal, opened, table, pool, output })
    await output.finish()
    if (found.refused > 0) notices.say(words.command.analyze.done(found.analysed, found.refused))
    return found.refused > 0 ? 1 : 0
  } finally {
    await output.discard()
    await pool.close()
    await opened.close()
  }
}

type Reading = ReturnType<typeof readingOptions>
type Table = Awaited<ReturnType<typeof describeTable>>

function readingOptions(options: Options) {
  return {
    format: options.choice('format', importFormats),
    encoding: options.choice('encoding', importEncodings),
    sheet: options.text('sheet'),
  }
}

function readThreads(given: string | undefined, words: Words): number {
  if (given === undefined) return 1
  const threads = Number(given)
  if (Number.isInteger(threads) && threads >= 1 && threads <= 64) return threads
  throw usageFailure(words.command.usage.badThreads(given))
}

async function describeTable(opened: OpenedInput, about: { reading: Reading; words: Words }) {
  const { reading, words } = about
  const preview = await previewInput(opened, { wishes: reading, words })
  const columns = chooseColumns(preview)
  if (columns === undefined)
    throw new CommandFailure(words.command.file.noText(opened.path, preview.columns.join(', ')), {
      exitCode: 2,
    })
  const { format, encoding, delimiter, sheet } = preview
  return { columns, reading: { format, encoding, delimiter, sheet } }
}

/** The analyser is loaded last, so that wrong arguments are answered at once. */
async function startPool(threads: number, words: Words): Promise<AnalysisPool> {
  try {
    const { createAnalysisPool } = await import('./create-analysis-pool.ts')
    return createAnalysisPool(threads)
  } catch (error) {
    throw new CommandFailure(words.command.analyze.modelsMissing(reasonOf(error)), {
      exitCode: 2,
      cause: error,
    })
  }
}

type Work = { terminal: Terminal; opened: OpenedInput; table: Table; pool: AnalysisPool; output: Output }
type Counts = { read: number; analysed: number; refused: number }

/** Batches are written in the order in which they were handed over, whichever thread is done first. */
async function analyseAll(work: Work): Promise<Counts> {
  const { terminal, opened, table, pool, output } = work
  const counts: Counts = { read: 0, analysed: 0, refused: 0 }
  const startedAt = Date.now()
  const underway: Promise<string>[] = []
  const writeNext = async (): Promise<boolean> => {
    const next = underway.shift()
    return next === undefined || output.write(await next)
  }
  for await (const rows of readInput(opened, { reading: table.reading, words: terminal.words })) {
    for (let start = 0; start < rows.length; start += textsPerBatch) {
      const some = rows.slice(start, start + textsPerBatch)
      const batch = usable({ rows: some, columns: table.columns, terminal, counts })
      const lines = pool.analyse(batch)
      // The promise is awaited in its turn; until then its failure counts as noticed.
      lines.catch(() => undefined)
      underway.push(lines)
      if (underway.length >= pool.batchesAtOnce && !(await writeNext())) return counts
      terminal.notices.showProgress(() =>
        terminal.words.command.analyze.progress(counts.read, rateOf(counts.read, startedAt)),
      )
    }
  }
  while (underway.length > 0) if (!(await writeNext())) return counts
  return counts
}

function usable(input: {
  rows: Row[]
  columns: AnalysisColumns
  terminal: Terminal
  counts: Counts
}): TextBatch {
  const { columns, terminal, counts } = input
  const { words, notices } = terminal
  const batch: TextBatch = []
  for (const row of input.rows) {
    const judged = readTextRow(row, { columns, words })
    counts.read += 1
    if (judged.kind === 'text') batch.push({ id: judged.id, input: judged.input })
    else {
      counts.refused += 1
      notices.say(words.command.analyze.refused(judged.line, judged.reason))
    }
  }
  counts.analysed += batch.length
  return batch
}

function rateOf(count: number, startedAt: number): number {
  return Math.round((count * 1000) / Math.max(1, Date.now() - startedAt))
}
