/** Why a mail server could not be used; each leads to a sentence that says how to mend it. */
export type ImapFault =
  | 'host-unknown'
  | 'private-address'
  | 'port-closed'
  | 'refused-connection'
  | 'timed-out'
  | 'tls-failed'
  | 'certificate-wrong'
  | 'tls-needed'
  | 'sign-in-failed'
  | 'app-password-needed'
  | 'no-imap'
  | 'dropped'
  | 'too-much'
  | 'folder-missing'
  | 'other'

export class ImapError extends Error {
  readonly fault: ImapFault
  constructor(fault: ImapFault, options?: { cause?: unknown }) {
    super(`imap: ${fault}`, options)
    this.fault = fault
  }
}

const byCode: Record<string, ImapFault> = {
  ENOTFOUND: 'host-unknown',
  EAI_AGAIN: 'host-unknown',
  ECONNREFUSED: 'refused-connection',
  EHOSTUNREACH: 'port-closed',
  ENETUNREACH: 'port-closed',
  ETIMEDOUT: 'timed-out',
  ETIMEOUT: 'timed-out',
  CONNECT_TIMEOUT: 'port-closed',
  GREETING_TIMEOUT: 'no-imap',
  GREETING_TIMEOUT_ERROR: 'no-imap',
  UPGRADE_TIMEOUT: 'tls-failed',
  STARTTLS_INJECTION: 'tls-failed',
  InvalidResponse: 'no-imap',
  LiteralTooLarge: 'too-much',
  ResponseTooLarge: 'too-much',
  LineTooLarge: 'too-much',
  ECONNRESET: 'dropped',
  EPIPE: 'dropped',
  NoConnection: 'dropped',
  EConnectionClosed: 'dropped',
  ClosedAfterConnectTLS: 'tls-failed',
  ClosedAfterConnectText: 'no-imap',
}

const certificateCodes = /^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT)/

/** Reads an error of the IMAP library or of a socket; the server's words, which may hold addresses, are left out. */
export function faultOfImap(error: unknown): ImapFault {
  if (error instanceof ImapError) return error.fault
  const code = textIn(error, 'code')
  if (Reflect.get(Object(error), 'authenticationFailed') === true) return signInFault(error)
  if (certificateCodes.test(code)) return 'certificate-wrong'
  if (code.startsWith('ERR_SSL') || code === 'EPROTO') return 'tls-failed'
  return byCode[code] ?? 'other'
}

/** Gmail, QQ and 163 take no account password over IMAP, but one made for this program. */
function signInFault(error: unknown): ImapFault {
  const words = `${textIn(error, 'serverResponseCode')} ${textIn(error, 'responseText')} ${textIn(error, 'response')}`
  if (/application-specific|app ?password|授权码|authorization code|unsafe login/iu.test(words))
    return 'app-password-needed'
  if (/PRIVACYREQUIRED|LOGINDISABLED/iu.test(words)) return 'tls-needed'
  return 'sign-in-failed'
}

function textIn(error: unknown, name: string): string {
  const value: unknown = Reflect.get(Object(error), name)
  return typeof value === 'string' ? value : ''
}
