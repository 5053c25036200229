import type { ScreenedReview } from '@echoloop/analysis'
import { importEncodings, importFormats } from '@echoloop/contract'
import type { Words } from '@echoloop/locales'
import type { FilePreview } from '@echoloop/records'
import { chooseScreeningColumns, type ScreeningColumns, screeningFields } from './choose-screening-columns.ts'
import { CommandFailure, usageFailure } from './command-failure.ts'
import type { OpenedInput } from './open-input.ts'
import { previewInput, readInput } from './read-input.ts'
import type { Options } from './read-options.ts'
import { readPairs } from './read-pairs.ts'
import { readScreenedRow } from './read-screened-row.ts'
import type { Terminal } from './terminal.ts'

/** The reviews of a file in its order, and the ids as they were given. */
export type ScreenedStream = { reviews: ScreenedReview[]; ids: Map<string, string | number>; refused: number }
export type StreamWishes = {
  mapped: Record<string, string> | undefined
  format: (typeof importFormats)[number] | undefined
  encoding: (typeof importEncodings)[number] | undefined
  sheet: string | undefined
}

/** How the person wants the file to be read; a usage failure for what cannot be. */
export function readStreamWishes(options: Options, words: Words): StreamWishes {
  const mapped = readPairs(options.texts('map'), words)
  const unknown = Object.keys(mapped ?? {}).find((field) => !screeningFields.some((known) => known === field))
  if (unknown !== undefined)
    throw usageFailure(words.command.usage.unknownField(unknown, screeningFields.join(', ')))
  return {
    mapped,
    format: options.choice('format', importFormats),
    encoding: options.choice('encoding', importEncodings),
    sheet: options.text('sheet'),
  }
}

/** A stream must be known as a whole before its first review can be judged: the file may have any order. */
export async function readScreenedStream(
  opened: OpenedInput,
  { wishes, terminal }: { wishes: StreamWishes; terminal: Terminal },
): Promise<ScreenedStream> {
  const { words, notices } = terminal
  const { mapped, ...reading } = wishes
  const preview = await previewInput(opened, { wishes: reading, words })
  const columns = chooseScreeningColumns(preview, mapped)
  demandColumns(preview, { columns, path: opened.path, words })
  const { format, encoding, delimiter, sheet } = preview
  const stream: ScreenedStream = { reviews: [], ids: new Map(), refused: 0 }
  const refuse = (line: number, reason: string) => {
    stream.refused += 1
    notices.say(words.command.analyze.refused(line, reason))
  }
  for await (const rows of readInput(opened, { reading: { format, encoding, delimiter, sheet }, words })) {
    for (const row of rows) {
      const read = readScreenedRow(row, { columns, words })
      if (read.kind === 'refused') refuse(read.line, read.reason)
      else if (stream.ids.has(read.review.id)) refuse(row.line, words.command.screen.repeatedId)
      else {
        stream.ids.set(read.review.id, read.id)
        stream.reviews.push(read.review)
      }
    }
    notices.showProgress(() => words.command.report.reading(stream.reviews.length + stream.refused))
  }
  return stream
}

/** One sentence about the file, where otherwise every line would be refused for the same reason. */
function demandColumns(
  preview: FilePreview,
  { columns, path, words }: { columns: ScreeningColumns; path: string; words: Words },
): void {
  const known = preview.columns
  if (known.length === 0) return
  const sentence = !known.includes(columns.text)
    ? words.command.file.noText(path, known.join(', '))
    : !known.includes(columns.createdAt)
      ? words.command.screen.noTime(path, known.join(', '))
      : undefined
  if (sentence !== undefined) throw new CommandFailure(sentence, { exitCode: 2 })
}
