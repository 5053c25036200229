import { lookup } from 'node:dns'
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { areHeaders } from './are-headers.ts'
import { isPrivateAddress } from './private-addresses.ts'
import { readOutgoingUrl } from './read-outgoing-url.ts'

/** A question to another server. */
export type OutgoingQuestion = {
  method: 'GET' | 'POST' | 'DELETE'
  url: string
  headers: Record<string, string>
  /** Sent as JSON; left out: nothing. */
  body?: unknown
  /** Sent as a form instead: token endpoints read nothing else. */
  form?: Record<string, string>
  /** For the whole exchange. */
  timeoutMs: number
  /** A longer answer counts as broken. */
  bytesMax: number
  /** Only where the operator of this server named the address himself. */
  mayBePrivate: boolean
  /** Only the status counts: whatever the answer says beside it is thrown away. */
  isStatusEnough?: boolean
}

/** What came of it. `sent` tells whether the other side may have got the question. */
export type OutgoingAnswer =
  | { kind: 'answered'; status: number; headers: IncomingHttpHeaders; body: unknown }
  | {
      kind: 'failed'
      reason: 'refused-address' | 'unreachable' | 'timeout' | 'too-large' | 'no-json'
      sent: boolean
    }

/**
 * Asks for JSON. Names are resolved once and the connection goes to the very address that was checked, so that a name
 * cannot point elsewhere the second time; redirects are not followed. An empty answer has the body null. Never throws
 * for what others do.
 */
export async function askJson(asked: OutgoingQuestion): Promise<OutgoingAnswer> {
  const url = readOutgoingUrl(asked.url, asked.mayBePrivate)
  if (url === undefined) return { kind: 'failed', reason: 'refused-address', sent: false }
  if (!areHeaders(asked.headers)) return { kind: 'failed', reason: 'unreachable', sent: false }
  return exchange(url, asked)
}

function exchange(url: URL, asked: OutgoingQuestion): Promise<OutgoingAnswer> {
  return new Promise((resolve) => {
    const { payload, type } = payloadOf(asked)
    const signal = AbortSignal.timeout(asked.timeoutMs)
    let sent = false
    const fail = (error: Error): void => {
      if (signal.aborted) resolve({ kind: 'failed', reason: 'timeout', sent })
      else
        resolve({
          kind: 'failed',
          reason: error instanceof PrivateName ? 'refused-address' : 'unreachable',
          sent,
        })
    }
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const outgoing = send(url, {
      method: asked.method,
      agent: false,
      signal,
      headers: {
        accept: 'application/json',
        ...asked.headers,
        ...(payload ? { 'content-type': type, 'content-length': payload.length } : {}),
      },
      ...(asked.mayBePrivate ? {} : { lookup: lookupPublic }),
    })
    outgoing.on('error', fail)
    outgoing.on('response', (incoming) => {
      incoming.on('error', fail)
      readAnswer(incoming, asked).then(resolve, fail)
    })
    outgoing.end(payload, () => {
      sent = true
    })
  })
}

function payloadOf({ body, form }: OutgoingQuestion): { payload: Buffer | undefined; type: string } {
  if (form)
    return {
      payload: Buffer.from(new URLSearchParams(form).toString()),
      type: 'application/x-www-form-urlencoded',
    }
  return {
    payload: body === undefined ? undefined : Buffer.from(JSON.stringify(body)),
    type: 'application/json',
  }
}

async function readAnswer(incoming: IncomingMessage, asked: OutgoingQuestion): Promise<OutgoingAnswer> {
  const { statusCode: status = 0, headers } = incoming
  if (asked.isStatusEnough) {
    incoming.destroy()
    return { kind: 'answered', status, headers, body: undefined }
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of incoming) {
    bytes += chunk.length
    if (bytes > asked.bytesMax) {
      incoming.destroy()
      return { kind: 'failed', reason: 'too-large', sent: true }
    }
    chunks.push(chunk)
  }
  if (bytes === 0) return { kind: 'answered', status, headers, body: null }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return { kind: 'answered', status, headers, body }
  } catch {
    return { kind: 'failed', reason: 'no-json', sent: true }
  }
}

class PrivateName extends Error {}

const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, [])
    const open = addresses.filter(({ address }) => !isPrivateAddress(address))
    if (open.length < addresses.length || open.length === 0)
      return callback(new PrivateName('The name points to a private address.'), [])
    if (options.all === true) return callback(null, open)
    callback(null, open[0].address, open[0].family)
  })
}
