import MailComposer from 'nodemailer/lib/mail-composer/index.js'

/** One letter to one person. Names and subject may hold anything; what could break a header is taken out. */
export type Letter = {
  /** Stable over repeated tries, without angle brackets, so that receivers can tell a repeat. */
  messageId: string
  from: { name: string; address: string }
  replyTo?: string
  to: { name: string | null; address: string }
  subject: string
  text: string
  html: string
  language: string
  /** Where the person ends such letters with one click (RFC 8058). */
  unsubscribeUrl?: string
  /** What it answers, without angle brackets, and the conversation up to there. */
  inReplyTo?: string
  references?: readonly string[]
  /**
   * `person`: somebody wrote it to this one person. `rule`: a machine answers what the person wrote. Without it a
   * machine writes of its own accord. All but the first say so (RFC 3834), so that no machine answers.
   */
  writtenBy?: 'person' | 'rule'
}

/** Stands in `X-Loop` of every letter that no person wrote. */
export const loopMark = 'echoloop'

/** The letter as bytes for SMTP, and its envelope. */
export async function composeLetter(
  letter: Letter,
): Promise<{ raw: Buffer; envelope: { from: string; to: string[] } }> {
  const raw = await new MailComposer({
    from: { name: oneLine(letter.from.name), address: letter.from.address },
    to: { name: oneLine(letter.to.name ?? ''), address: letter.to.address },
    ...(letter.replyTo === undefined ? {} : { replyTo: { name: '', address: letter.replyTo } }),
    subject: oneLine(letter.subject),
    text: letter.text,
    html: letter.html,
    messageId: `<${letter.messageId}>`,
    ...(letter.inReplyTo === undefined ? {} : { inReplyTo: `<${idOf(letter.inReplyTo)}>` }),
    ...(letter.references === undefined
      ? {}
      : { references: letter.references.map((one) => `<${idOf(one)}>`) }),
    headers: headersOf(letter),
    // Files and addresses of other servers are never read into a letter.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
  return { raw, envelope: { from: letter.from.address, to: [letter.to.address] } }
}

/** Message-IDs come from others: nothing in one may end its brackets or its line. */
function idOf(messageId: string): string {
  return messageId.replaceAll(/[<>\s\p{Cc}]/gu, '')
}

function headersOf({ language, unsubscribeUrl, writtenBy }: Letter): Record<string, string> {
  const headers: Record<string, string> = {
    ...(writtenBy === 'person' ? {} : automaticHeaders(writtenBy)),
    'Content-Language': oneLine(language),
  }
  if (unsubscribeUrl === undefined) return headers
  headers['List-Unsubscribe'] = `<${unsubscribeUrl}>`
  headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click'
  return headers
}

/** `X-Loop` comes back with what answers by machine and says nothing of it. */
function automaticHeaders(writtenBy: 'rule' | undefined): Record<string, string> {
  return {
    'Auto-Submitted': writtenBy === 'rule' ? 'auto-replied' : 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'X-Loop': loopMark,
  }
}

/** Control characters, line separators and marks that turn the direction of writing become spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}

/** One plain address: no list, no name, no comment, nothing that a header or SMTP would read as more. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u.test(
      text,
    )
  )
}
