import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Words } from '@echoloop/locales'
import { CommandFailure, reasonOf, usageFailure } from './command-failure.ts'
import type { CliSettings } from './read-cli-settings.ts'

/** Where the server answers, without a slash at the end, and the API key it knows us by. */
export type Connection = { url: string; key: string }

/**
 * The server to talk to: options first, then the environment, then `cli.json` of the data folder. The key of
 * `cli.json` goes only to the server that wrote it, never to another address.
 */
export async function readConnection(input: {
  url: string | undefined
  key: string | undefined
  dataFolder: string | undefined
  settings: CliSettings
  words: Words
}): Promise<Connection> {
  const { settings, words } = input
  const givenUrl = input.url ?? settings.url
  const givenKey = input.key ?? settings.key
  const url = givenUrl === undefined ? undefined : cleanUrl(givenUrl, words)
  if (url !== undefined && givenKey !== undefined) return { url, key: givenKey }
  const folder = input.dataFolder === undefined ? settings.dataFolder : resolve(input.dataFolder)
  const path = join(folder, 'cli.json')
  const written = await readCliFile(path, words)
  if (url === undefined) {
    if (written === undefined) throw new CommandFailure(words.command.import.noServer(path), { exitCode: 2 })
    return { url: written.url, key: givenKey ?? written.key }
  }
  if (written?.url !== url) throw usageFailure(words.command.import.noKey(url))
  return { url, key: written.key }
}

async function readCliFile(path: string, words: Words): Promise<Connection | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const reason = reasonOf(error)
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return undefined
    const sentence = words.command.file.unreadable(path, reason)
    throw new CommandFailure(sentence, { exitCode: 2, cause: error })
  })
  if (text === undefined) return undefined
  const found = parseConnection(text)
  if (found === undefined) throw new CommandFailure(words.command.import.badCliFile(path), { exitCode: 2 })
  return { url: cleanUrl(found.url, words), key: found.key }
}

function parseConnection(text: string): Connection | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('url' in value) || !('key' in value))
      return undefined
    const { url, key } = value
    return typeof url === 'string' && typeof key === 'string' && key !== '' ? { url, key } : undefined
  } catch {
    return undefined
  }
}

/** An address without slashes at its end; a usage failure for what is none. */
export function cleanUrl(url: string, words: Words): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw usageFailure(words.command.usage.badUrl(url))
  return url.replace(/\/+$/, '')
}
