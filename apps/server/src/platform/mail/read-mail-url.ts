/** How to reach the mail server. */
export type MailServer = {
  host: string
  port: number
  /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
  secure: boolean
  requireTLS: boolean
  ignoreTLS: boolean
  /** Name this server greets with. */
  name?: string
  auth?: { user: string; pass: string } | { user: string; accessToken: string }
  tls: { rejectUnauthorized: boolean; servername?: string }
}

const options = ['requireTLS', 'ignoreTLS', 'name', 'tls.rejectUnauthorized', 'tls.servername']

/**
 * Reads `smtp://user:pass@host:port` (STARTTLS) or `smtps://…` (TLS at once). Whoever signs in needs TLS, so that no
 * password travels in the clear, unless `ignoreTLS=true` says so or the server is this machine. Throws a sentence.
 */
export function readMailUrl(text: string): MailServer {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new Error('SMTP_URL: write smtp://user:password@host:port or smtps://user:password@host:port.')
  const unknown = [...url.searchParams.keys()].filter((name) => !options.includes(name))
  if (unknown.length > 0) throw new Error(`SMTP_URL: unknown option ${unknown.join(', ')}.`)
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const ignoreTLS = isTrue(url, 'ignoreTLS', false)
  const signsIn = url.username !== ''
  const name = url.searchParams.get('name')
  const servername = url.searchParams.get('tls.servername')
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ignoreTLS,
    requireTLS: isTrue(url, 'requireTLS', signsIn && !secure && !ignoreTLS && !isThisMachine(host)),
    tls: {
      rejectUnauthorized: isTrue(url, 'tls.rejectUnauthorized', true),
      ...(servername === null ? {} : { servername }),
    },
    ...(name === null ? {} : { name }),
    ...(signsIn
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
  }
}

function isTrue(url: URL, name: string, fallback: boolean): boolean {
  const value = url.searchParams.get(name)
  if (value === null) return fallback
  if (value !== 'true' && value !== 'false') throw new Error(`SMTP_URL: ${name} is true or false.`)
  return value === 'true'
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
