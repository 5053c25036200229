import { ImapFlow } from 'imapflow'
import { findHost } from '../outgoing/find-host.ts'
import { faultOfImap, ImapError } from './imap-fault.ts'

/** How to reach an IMAP server and who signs in. */
export type ImapServer = {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  auth: { user: string; pass: string } | { user: string; accessToken: string }
}

export type ImapRules = {
  /** The server may be this machine or of a private network, and signing in without TLS is allowed there. */
  mayBePrivate: boolean
  /** For one step, and for a whole session. */
  timeouts?: { stepMs: number; wholeMs: number }
}

/** Ports of mail servers; others are asked only where the operator allows private networks. */
const usualPorts = [143, 993]
const usualTimeouts = { stepMs: 20_000, wholeMs: 10 * 60_000 }
const answerMax = 20_000_000
const lineMax = 2_000_000

/**
 * Connects, signs in, works, and says goodbye. Throws an `ImapError` for what the other side does wrong; what `work`
 * itself throws goes on as it is. Ends within the time for the whole, whatever the server does.
 */
export async function withImap<T>(
  server: ImapServer,
  rules: ImapRules,
  work: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const timeouts = rules.timeouts ?? usualTimeouts
  const client = await makeClient(server, rules, timeouts.stepMs)
  let failed: unknown
  client.on('error', (error: unknown) => {
    failed ??= error
  })
  const deadline = setTimeout(() => {
    failed ??= new ImapError('timed-out')
    client.close()
  }, timeouts.wholeMs)
  try {
    await client.connect().catch((error: unknown) => {
      throw new ImapError(faultOfImap(error), { cause: error })
    })
    return await work(client)
  } catch (error) {
    throw isOfImap(error) || failed !== undefined
      ? new ImapError(faultOfImap(failed ?? error), { cause: error })
      : error
  } finally {
    clearTimeout(deadline)
    await sayGoodbye(client, timeouts.stepMs)
  }
}

async function makeClient(
  server: ImapServer,
  { mayBePrivate }: ImapRules,
  stepMs: number,
): Promise<ImapFlow> {
  const { host, port, security, auth } = server
  if (!mayBePrivate && !usualPorts.includes(port)) throw new ImapError('port-closed')
  if (security === 'none' && !mayBePrivate) throw new ImapError('tls-needed')
  const found = await findHost(host, mayBePrivate)
  if (found.kind === 'unknown') throw new ImapError('host-unknown')
  if (found.kind === 'private') throw new ImapError('private-address')
  return new ImapFlow({
    host: found.address,
    servername: host,
    port,
    secure: security === 'tls',
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    auth,
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: stepMs,
    greetingTimeout: stepMs,
    socketTimeout: 3 * stepMs,
    maxLiteralSize: answerMax,
    maxResponseSize: answerMax + lineMax,
    maxLineLength: lineMax,
    clientInfo: { name: 'Echoloop' },
  })
}

/** Errors of the library carry a code, the server's status, or a mark of their own. */
function isOfImap(error: unknown): boolean {
  if (error instanceof ImapError) return true
  return ['code', 'responseStatus', 'authenticationFailed'].some((name) => Reflect.has(Object(error), name))
}

/** A server that does not answer the goodbye is left alone. */
async function sayGoodbye(client: ImapFlow, stepMs: number): Promise<void> {
  const late = setTimeout(() => client.close(), Math.min(stepMs, 5000))
  await client.logout().catch(() => client.close())
  clearTimeout(late)
}
