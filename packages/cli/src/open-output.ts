import { unlinkSync } from 'node:fs'
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import type { Words } from '@echoloop/locales'
import { CommandFailure, reasonOf } from './command-failure.ts'

/** Where lines go. */
export type Output = {
  /** Resolves when more may be written; false when nobody reads any longer. */
  write: (text: string | Uint8Array) => Promise<boolean>
  /** Makes the file appear under its name, whole. */
  finish: () => Promise<void>
  /** Leaves no trace of an unfinished file; harmless after `finish`. */
  discard: () => Promise<void>
}

/**
 * Opens a file, written beside its place and renamed at the end so that nobody meets half of it, or standard
 * output when no path is given. Failures to write end the command with 2.
 */
export async function openOutput(input: {
  path: string | undefined
  words: Words
  /** Taken when no path is given. */
  standardOutput?: Writable
}): Promise<Output> {
  const { path, words } = input
  if (path === undefined || path === '-') return streamOutput(input.standardOutput ?? process.stdout, words)
  try {
    return guarded(await fileOutput(path), { path, words })
  } catch (error) {
    throw unwritable({ path, words }, error)
  }
}

async function fileOutput(path: string): Promise<Output> {
  const place = await placeOf(path)
  if (!place.isOrdinary) return handleOutput(await open(place.path, 'w'), async () => undefined)
  const temporary = `${place.path}.${process.pid}.part`
  const handle = await open(temporary, 'w')
  const leave = (): void => {
    unlinkSync(temporary)
    process.exit(130)
  }
  process.once('SIGINT', leave).once('SIGTERM', leave)
  const forget = (): void => {
    process.off('SIGINT', leave).off('SIGTERM', leave)
  }
  const output = handleOutput(handle, () => rename(temporary, place.path))
  return {
    write: output.write,
    finish: async () => {
      await output.finish()
      forget()
    },
    discard: async () => {
      forget()
      await output.discard()
      await rm(temporary, { force: true })
    },
  }
}

/** Devices and pipes are written as they are; renaming a file over them would destroy them. */
async function placeOf(path: string): Promise<{ path: string; isOrdinary: boolean }> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return { path, isOrdinary: true }
  return { path: await realpath(path), isOrdinary: found.isFile() }
}

function handleOutput(handle: FileHandle, settle: () => Promise<void>): Output {
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await handle.close()
    isOpen = false
  }
  return {
    write: async (text) => {
      await handle.writeFile(text)
      return true
    },
    finish: async () => {
      await close()
      await settle()
    },
    discard: close,
  }
}

function guarded(output: Output, about: { path: string; words: Words }): Output {
  const guard = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work
    } catch (error) {
      throw unwritable(about, error)
    }
  }
  return {
    write: (text) => guard(output.write(text)),
    finish: () => guard(output.finish()),
    discard: output.discard,
  }
}

function unwritable(about: { path: string; words: Words }, error: unknown): CommandFailure {
  const sentence = about.words.command.file.unwritable(about.path, reasonOf(error))
  return new CommandFailure(sentence, { exitCode: 2, cause: error })
}

/** A reader that has gone away (`| head`) is no fault: it has what it wanted. */
function streamOutput(stream: Writable, words: Words): Output {
  let fault: Error | undefined
  stream.on('error', (error) => {
    fault = error
  })
  const write = async (text: string | Uint8Array): Promise<boolean> => {
    if (fault === undefined) await new Promise<void>((resolve) => stream.write(text, () => resolve()))
    if (fault === undefined) return true
    if (['EPIPE', 'ERR_STREAM_DESTROYED'].includes(reasonOf(fault))) return false
    throw new CommandFailure(words.command.file.outputUnwritable(reasonOf(fault)), {
      exitCode: 2,
      cause: fault,
    })
  }
  return { write, finish: async () => undefined, discard: async () => undefined }
}
