import type { ConsoleWords } from '@echoloop/locales/console'

/**
 * Why a message was not sent, in words: a code of the server's own, an SMTP reply code with its enhanced code
 * (RFC 3463), a status of an adapter (`http 429`), or a fault with the code that came with it (`sender 550`).
 */
export function explainReason(words: ConsoleWords['messages'], reason: string): string {
  const known: Record<string, string | undefined> = words.reasons
  const exact = known[reason]
  if (exact) return exact
  const status = /^http (\d{3})$/.exec(reason)?.[1]
  if (status) return words.adapterAnswer(status)
  const [, fault = '', code] = /^(?:([a-z-]+) )?(\d{3}(?: \d\.\d{1,3}\.\d{1,3})?)$/.exec(reason) ?? []
  if (!code) return words.code(reason)
  return `${known[fault] ?? explainCode(words.mailCodes, code)} ${words.code(code)}`
}

function explainCode(words: ConsoleWords['messages']['mailCodes'], code: string): string {
  if (/ \d\.1\.\d/.test(code)) return words.unknownAddress
  if (/ \d\.2\.2$/.test(code)) return words.full
  if (/ 5\.7\.\d/.test(code)) return words.unwanted
  return code.startsWith('4') ? words.later : words.refused
}
