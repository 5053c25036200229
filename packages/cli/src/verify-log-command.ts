import { createClient } from '@echoloop/client'
import type { Words } from '@echoloop/locales'
import { checkReceipt } from './check-receipt.ts'
import { CommandFailure, usageFailure } from './command-failure.ts'
import { cleanUrl } from './read-connection.ts'
import { readOptions } from './read-options.ts'
import { readReceiptFile } from './read-receipt-file.ts'
import type { Terminal } from './terminal.ts'

const allowed = { receipt: 'text', url: 'text', shop: 'text' } as const

/** `echoloop verify-log`: whether a receipt is what the shop signed, and what the shop decided since. */
export async function verifyLogCommand(input: { terminal: Terminal; given: string[] }): Promise<0 | 1> {
  const { terminal } = input
  const { words } = terminal
  const options = readOptions({ given: input.given, allowed, words })
  const path = options.text('receipt')
  if (path === undefined) throw usageFailure(words.command.verifyLog.receiptNeeded)
  const receipt = await readReceiptFile({ path, words, standardInput: terminal.input })
  const wanted = options.text('shop')
  if (wanted !== undefined && wanted !== receipt.shop)
    return fails(terminal, words.command.verifyLog.otherShop(wanted))
  // The address in a receipt comes from a file, so it is judged like any argument.
  const baseUrl = cleanUrl(options.text('url') ?? receipt.url, words)
  const client = createClient({ baseUrl, language: terminal.language })
  const checked = await checkReceipt(client, receipt).catch((error: unknown) => {
    const sentence = words.command.verifyLog.noAnswer(baseUrl)
    throw new CommandFailure(sentence, { exitCode: 2, cause: error })
  })
  const { signed, failed, outcome } = words.command.verifyLog
  if (checked.kind === 'failed') return fails(terminal, failed[checked.check])
  const { submittedAt, keyId } = receipt
  const date = dateFormat(terminal)
  print(terminal, signed({ shop: receipt.shop, submittedAt: date(submittedAt), keyId, url: baseUrl }))
  const { decision, code, decidedAt, isPresent } = checked.answer
  const reason = code === null ? null : reasonIn(words, code)
  print(terminal, outcome[decision]({ at: decidedAt === null ? '' : date(decidedAt), reason: reason ?? '' }))
  if (!isPresent && decision !== 'unknown' && decision !== 'erased')
    print(terminal, words.command.verifyLog.changedSince)
  return decision === 'unknown' ? 1 : 0
}

function fails(terminal: Terminal, sentence: string): 1 {
  terminal.notices.say(sentence)
  return 1
}

function print(terminal: Terminal, line: string): void {
  terminal.output.write(`${line}\n`)
}

function dateFormat({ language }: Terminal): (iso: string) => string {
  const locale = language === 'en' ? 'en-GB' : language
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return (iso) => `${format.format(new Date(iso))} UTC`
}

function reasonIn(words: Words, code: string): string {
  const policies: Record<string, string> = words.codes.policies
  return Object.hasOwn(policies, code) ? `${policies[code]} (${code})` : code
}
