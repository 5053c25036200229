import type { Readable } from 'node:stream'
import { type ReceiptFile, receiptFileSchema } from '@echoloop/contract'
import type { Words } from '@echoloop/locales'
import { CommandFailure } from './command-failure.ts'
import { openInput } from './open-input.ts'

const bytesMax = 64 * 1024

/** Reads a receipt, or standard input for `-`. Ends the command with 2 for what is no receipt at all. */
export async function readReceiptFile(input: {
  path: string
  words: Words
  standardInput: Readable
}): Promise<ReceiptFile> {
  const { path, words } = input
  const { beginning } = await openInput(input)
  const read = receiptFileSchema.safeParse(beginning.length > bytesMax ? undefined : parse(beginning))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '')
  throw new CommandFailure(words.command.verifyLog.noReceipt(path, field), { exitCode: 2 })
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  } catch {
    return undefined
  }
}
