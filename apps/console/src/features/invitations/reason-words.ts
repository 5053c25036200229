import type { ConsoleWords } from '@echoloop/locales/console'

/** A reason code in words; codes of a mail server are shown as they are. */
export function reasonWords(words: ConsoleWords['invitations'], code: string): string {
  const known: Record<string, string> = { ...words.states, ...words.reasons }
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? words.otherReason(code)
}
