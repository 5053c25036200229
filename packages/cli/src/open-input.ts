import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { Words } from '@echoloop/locales'
import { detectUnusable, isZip, previewBytesMax, type RowSource, withFile } from '@echoloop/records'
import { CommandFailure, reasonOf } from './command-failure.ts'

/** A file that was opened and whose beginning was looked at. `source` gives all of it, once. */
export type OpenedInput = {
  path: string
  name: string
  /** The first bytes, at least 256 KiB where there are as many. */
  beginning: Uint8Array
  /** Whether the beginning is everything. */
  isWhole: boolean
  source: RowSource
  /** Call when done: bytes that only streamed may lie in a file. */
  close: () => Promise<void>
}

/** Opens a path, or standard input for `-`. Ends the command with 2 for what is absent, empty or no text. */
export async function openInput(input: {
  path: string
  words: Words
  standardInput: Readable
}): Promise<OpenedInput> {
  const { path, words } = input
  const stream = path === '-' ? input.standardInput : await openFile(path, words)
  const chunks = readable(stream, { path, words })
  const first: Uint8Array[] = []
  let bytes = 0
  let isWhole = false
  while (bytes < previewBytesMax && !isWhole) {
    const next = await chunks.next()
    isWhole = next.done === true
    if (next.done !== true) {
      first.push(next.value)
      bytes += next.value.length
    }
  }
  const beginning = Buffer.concat(first)
  if (bytes === 0) throw new CommandFailure(words.command.file.empty(path), { exitCode: 2 })
  const unusable = detectUnusable(beginning)
  if (unusable !== undefined) {
    stream.destroy()
    throw new CommandFailure(words.command.file[unusable](path), { exitCode: 2 })
  }
  const name = path === '-' ? 'standard-input' : basename(path)
  const source = joined(beginning, chunks)
  const opened = { path, name, beginning, isWhole }
  if (!isZip(beginning)) return { ...opened, source, close: async () => undefined }
  if (path === '-') {
    const kept = await withFile(source)
    return { ...opened, source: { path: kept.path }, close: kept.close }
  }
  stream.destroy()
  return { ...opened, source: { path }, close: async () => undefined }
}

async function openFile(path: string, words: Words): Promise<Readable> {
  const { file } = words.command
  const found = await stat(path).catch((error: unknown) => {
    const isAbsent = ['ENOENT', 'ENOTDIR'].includes(reasonOf(error))
    const sentence = isAbsent ? file.absent(path) : file.unreadable(path, reasonOf(error))
    throw new CommandFailure(sentence, { exitCode: 2, cause: error })
  })
  if (found.isDirectory()) throw new CommandFailure(file.isFolder(path), { exitCode: 2 })
  return createReadStream(path, { highWaterMark: previewBytesMax })
}

async function* readable(
  stream: Readable,
  input: { path: string; words: Words },
): AsyncGenerator<Uint8Array, void, void> {
  try {
    for await (const chunk of stream) yield chunk
  } catch (error) {
    const sentence = input.words.command.file.unreadable(input.path, reasonOf(error))
    throw new CommandFailure(sentence, { exitCode: 2, cause: error })
  }
}

async function* joined(
  beginning: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void, void>,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield beginning
    yield* rest
  } finally {
    await rest.return()
  }
}
