import { createWriteStream } from 'node:fs'
import { access, constants, mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Words } from '@echoloop/locales'
import { detectUnusable } from '@echoloop/records'
import { CommandFailure, reasonOf } from './command-failure.ts'

/** A file that can be sent, and sent again when the connection breaks. */
export type PreparedFile = { path: string; name: string; bytes: number; dispose: () => Promise<void> }

/**
 * Looks at a file before a server is asked: it must be there, hold something and be text. Standard input (`-`)
 * is kept in a file that only its owner can read until `dispose`.
 */
export async function prepareFile(input: {
  path: string
  words: Words
  standardInput: Readable
}): Promise<PreparedFile> {
  const { words } = input
  const kept = input.path === '-' ? await keep(input.standardInput) : undefined
  const path = kept?.path ?? input.path
  const dispose = kept?.dispose ?? (async () => undefined)
  try {
    const bytes = await usableBytes({ path, shownPath: input.path, words })
    const name = kept === undefined ? basename(path) : 'standard-input'
    return { path, name, bytes, dispose }
  } catch (error) {
    await dispose()
    if (error instanceof CommandFailure) throw error
    const { file } = words.command
    const reason = reasonOf(error)
    const isAbsent = ['ENOENT', 'ENOTDIR'].includes(reason)
    const sentence = isAbsent ? file.absent(input.path) : file.unreadable(input.path, reason)
    throw new CommandFailure(sentence, { exitCode: 2, cause: error })
  }
}

async function keep(stream: Readable): Promise<{ path: string; dispose: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'echoloop-'))
  const path = join(folder, 'standard-input')
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    await dispose()
    throw error
  }
  return { path, dispose }
}

async function usableBytes(input: { path: string; shownPath: string; words: Words }): Promise<number> {
  const { path, shownPath, words } = input
  const { file } = words.command
  const found = await stat(path)
  if (found.isDirectory()) throw new CommandFailure(file.isFolder(shownPath), { exitCode: 2 })
  await access(path, constants.R_OK)
  if (found.size === 0) throw new CommandFailure(file.empty(shownPath), { exitCode: 2 })
  const unusable = detectUnusable(await firstBytes(path))
  if (unusable !== undefined) throw new CommandFailure(file[unusable](shownPath), { exitCode: 2 })
  return found.size
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(16), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
