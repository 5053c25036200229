import type { Readable, Writable } from 'node:stream'
import type { LocaleName, Words } from '@echoloop/locales'
import type { Notices } from './create-notices.ts'

/** The streams a command was started with. `isTTY` tells whether a person is looking. */
export type Streams = { input: Readable; output: Writable; errors: Writable & { isTTY?: boolean } }

/** What a command sees of the world. */
export type Terminal = {
  language: LocaleName
  words: Words
  notices: Notices
  input: Readable
  output: Writable
  environment: Record<string, string | undefined>
}
