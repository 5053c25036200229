import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Words } from '@echoloop/locales'
import { type KeptHead, readJson, readKeptHead, Unreadable, writeKeptHead } from '@echoloop/verifier'
import { CommandFailure, reasonOf } from './command-failure.ts'

/** The file in which a head is kept from one look to the next. Without a path nothing is read or written. */
export type LogState = {
  path: string | undefined
  kept: KeptHead | undefined
  write: (head: KeptHead) => Promise<void>
  /** Puts the head that contradicts the kept one beside it; resolves with the path of that file. */
  writeEvidence: (head: KeptHead) => Promise<string | undefined>
}

/** Reads the file if it is there. Ends the command with 2 when it cannot be read, or is of another shop. */
export async function openLogState(input: {
  path: string | undefined
  shop: string
  words: Words
}): Promise<LogState> {
  const { path, shop, words } = input
  if (path === undefined)
    return { path, kept: undefined, write: async () => undefined, writeEvidence: async () => undefined }
  const kept = await readState(path, words)
  if (kept !== undefined && kept.head.shop !== shop)
    throw new CommandFailure(words.command.verifyLog.stateOfOther(path, kept.head.shop), { exitCode: 2 })
  return {
    path,
    kept,
    write: (head) => writeSafely({ path, text: writeKeptHead(head), words }),
    async writeEvidence(head) {
      const beside = `${path}.contradiction-${head.head.size}.json`
      await writeSafely({ path: beside, text: writeKeptHead(head), words })
      return beside
    },
  }
}

async function readState(path: string, words: Words): Promise<KeptHead | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const reason = reasonOf(error)
    if (reason === 'ENOENT') return undefined
    throw new CommandFailure(words.command.file.unreadable(path, reason), { exitCode: 2, cause: error })
  })
  if (text === undefined) return undefined
  try {
    return readKeptHead(readJson(text, 'state'))
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause
    throw new CommandFailure(words.command.verifyLog.badState(path), { exitCode: 2, cause })
  }
}

/** Written beside and put in place at once, so that a kill never leaves half a head. */
async function writeSafely({
  path,
  text,
  words,
}: {
  path: string
  text: string
  words: Words
}): Promise<void> {
  try {
    await writeFile(`${path}.new`, text)
    await rename(`${path}.new`, path)
  } catch (error) {
    throw new CommandFailure(words.command.file.unwritable(path, reasonOf(error)), {
      exitCode: 2,
      cause: error,
    })
  }
}
