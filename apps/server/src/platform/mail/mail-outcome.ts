/** Why the whole server could not be used; nothing is wrong with the letter. */
export const mailFaults = ['connection', 'timeout', 'name', 'tls', 'sign-in', 'greeting', 'sender'] as const

export type MailFault = (typeof mailFaults)[number]

/**
 * What came of handing a letter over. `code`: the server's reply code with its enhanced code, such as `550 5.1.1`,
 * never its words, which may hold addresses.
 * - `refused`: for good. `later`: not now. Both say surely that the letter was not taken.
 * - `unreachable`: the server as a whole, before the letter was handed over.
 * - `unknown`: the letter was handed over and the answer got lost.
 */
export type MailOutcome =
  | { kind: 'accepted' }
  | { kind: 'refused'; code: string }
  | { kind: 'later'; code: string }
  | { kind: 'unreachable'; fault: MailFault; code: string | null }
  | { kind: 'unknown' }

/** What the SMTP library tells of an error. */
export type SmtpError = { code?: string; command?: string; response?: string; responseCode?: number }

/** Reads an error of the SMTP library. `isHandedOver`: the server had begun to take the letter itself. */
export function outcomeOf(error: SmtpError, isHandedOver: boolean): MailOutcome {
  const code = replyCode(error)
  if (isAnswer(error) && code !== null) return answered(error, code)
  if (isHandedOver) return { kind: 'unknown' }
  // The library itself found the address or the letter unfit: no server would take it.
  if (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') return { kind: 'refused', code: 'bad-address' }
  return { kind: 'unreachable', fault: faultOf(error), code }
}

function isAnswer({ code }: SmtpError): boolean {
  return code === 'EENVELOPE' || code === 'EMESSAGE'
}

function answered(error: SmtpError, code: string): MailOutcome {
  if (error.command === 'MAIL FROM') return { kind: 'unreachable', fault: 'sender', code }
  if (code.startsWith('421')) return { kind: 'unreachable', fault: 'connection', code }
  if (code.startsWith('5')) return { kind: 'refused', code }
  return { kind: 'later', code }
}

function faultOf({ code, command = '' }: SmtpError): MailFault {
  if (command.startsWith('AUTH') || code === 'EAUTH') return 'sign-in'
  if (code === 'ETLS') return 'tls'
  if (code === 'EDNS') return 'name'
  if (code === 'ETIMEDOUT') return 'timeout'
  if (code === 'EPROTOCOL') return 'greeting'
  return 'connection'
}

function replyCode({ response, responseCode }: SmtpError): string | null {
  if (responseCode === undefined || responseCode < 400 || responseCode > 599) return null
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1]
  return enhanced === undefined ? String(responseCode) : `${responseCode} ${enhanced}`
}
