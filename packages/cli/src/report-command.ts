import type { AnalysedText, Analyser } from '@echoloop/analysis'
import { importEncodings, importFormats, importPresets } from '@echoloop/contract'
import type { Words } from '@echoloop/locales'
import { guessMapping, mappingFromPreset } from '@echoloop/records'
import { describeTexts, renderReport } from '@echoloop/report'
import { CommandFailure, usageFailure } from './command-failure.ts'
import { type OpenedInput, openInput } from './open-input.ts'
import { openOutput } from './open-output.ts'
import { previewInput, readInput } from './read-input.ts'
import { readMap } from './read-map.ts'
import { type Options, readOptions } from './read-options.ts'
import { type ReportColumns, type ReportRow, readReportRow } from './read-report-row.ts'
import { startAnalyser } from './start-analyser.ts'
import type { Terminal } from './terminal.ts'

const allowed = {
  input: 'text',
  output: 'text',
  format: 'text',
  encoding: 'text',
  sheet: 'text',
  preset: 'text',
  map: 'texts',
} as const
const productNames = [
  'product',
  'productname',
  'producttitle',
  '商品',
  '商品名称',
  '产品',
  '产品名称',
  '宝贝',
]

/** `echoloop report`: one page about a whole file. */
export async function reportCommand(input: { terminal: Terminal; given: string[] }): Promise<0 | 1> {
  const { terminal } = input
  const { words, notices } = terminal
  const options = readOptions({ given: input.given, allowed, words })
  const path = options.text('input')
  if (path === undefined) throw usageFailure(words.command.usage.inputNeeded)
  const wishes = readWishes(options, words)
  const opened = await openInput({ path, words, standardInput: terminal.input })
  const table = await describeTable(opened, { wishes, words })
  const analyser = await startAnalyser(words)
  const output = await openOutput({ path: options.text('output'), words, standardOutput: terminal.output })
  try {
    const read = await readTexts({ terminal, opened, table, analyser })
    notices.showProgress(() => words.command.report.describing)
    const findings = describeTexts({ ...read, fileName: opened.name, analyser: analyser.version })
    await output.write(renderReport(findings, terminal.language))
    await output.finish()
    notices.clearProgress()
    notices.say(words.command.report.done(read.texts.length, read.refused))
    return read.refused > 0 ? 1 : 0
  } finally {
    await output.discard()
    await opened.close()
  }
}

function readWishes(options: Options, words: Words) {
  return {
    reading: {
      format: options.choice('format', importFormats),
      encoding: options.choice('encoding', importEncodings),
      sheet: options.text('sheet'),
    },
    preset: options.choice('preset', importPresets),
    mapping: readMap(options.texts('map'), words) ?? {},
  }
}

async function describeTable(
  opened: OpenedInput,
  { wishes, words }: { wishes: ReturnType<typeof readWishes>; words: Words },
) {
  const preview = await previewInput(opened, { wishes: wishes.reading, words })
  const preset = wishes.preset ?? preview.preset
  const guessed =
    preset === undefined
      ? guessMapping(preview.columns, preview.rows)
      : mappingFromPreset(preset, preview.columns)
  const mapping = { ...guessed, ...wishes.mapping }
  if (mapping.text === undefined)
    throw new CommandFailure(words.command.file.noText(opened.path, preview.columns.join(', ')), {
      exitCode: 2,
    })
  const product = preview.columns.find((column) =>
    productNames.includes(column.toLowerCase().replace(/[\s_-]/g, '')),
  )
  const columns: ReportColumns = { mapping, product: mapping.productName ?? product }
  const { format, encoding, delimiter, sheet } = preview
  return { columns, reading: { format, encoding, delimiter, sheet } }
}

type Reading = {
  terminal: Terminal
  opened: OpenedInput
  table: Awaited<ReturnType<typeof describeTable>>
  analyser: Analyser
}

async function readTexts({ terminal, opened, table, analyser }: Reading) {
  const { words, notices } = terminal
  const texts: AnalysedText[] = []
  let rows = 0
  let refused = 0
  for await (const some of readInput(opened, { reading: table.reading, words })) {
    for (const row of some) {
      rows++
      const read = readReportRow(row, { columns: table.columns, fileName: opened.name, words })
      if (read.kind === 'text') {
        texts.push(analysed(read, analyser))
      } else {
        refused++
        notices.say(words.command.analyze.refused(read.line, read.reason))
      }
    }
    notices.showProgress(() => words.command.report.reading(rows))
  }
  return { texts, rows, refused }
}

// The words alone are heard: stars that say otherwise are a finding of the report. What it does not show is not kept.
function analysed(read: Extract<ReportRow, { kind: 'text' }>, analyser: Analyser): AnalysedText {
  const { kind: _, ...rest } = read
  const analysis = analyser.analyse({ text: read.text, rating: null })
  return { ...rest, analysis: { ...analysis, explanation: [] } }
}
