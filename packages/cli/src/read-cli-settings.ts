import { resolve } from 'node:path'

/** What the environment says to the command line. Options of a command come before it. */
export type CliSettings = { dataFolder: string; url: string | undefined; key: string | undefined }

/** Reads ECHOLOOP_DATA (default `./data`), ECHOLOOP_URL and ECHOLOOP_KEY. */
export function readCliSettings(environment: Record<string, string | undefined>): CliSettings {
  const value = (name: string): string | undefined => environment[name] || undefined
  return {
    dataFolder: resolve(value('ECHOLOOP_DATA') ?? 'data'),
    url: value('ECHOLOOP_URL'),
    key: value('ECHOLOOP_KEY'),
  }
}
