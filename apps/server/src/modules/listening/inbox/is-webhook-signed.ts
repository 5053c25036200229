import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const toleranceSeconds = 300

export type SignedMessage = { headers: IncomingHttpHeaders; body: Buffer; now: Date }

/**
 * Whether a message was signed as Standard Webhooks has it, by one of these secrets and within five minutes: HMAC over
 * `id.timestamp.body`, compared in constant time. `late`: rightly signed, but too long ago or ahead.
 */
export function isWebhookSigned(
  { headers, body, now }: SignedMessage,
  secrets: readonly string[],
): { kind: 'signed'; id: string } | { kind: 'late' } | { kind: 'forged' } {
  const id = oneOf(headers['webhook-id'])
  const seconds = oneOf(headers['webhook-timestamp'])
  if (!/^[\w.:-]{1,200}$/.test(id) || !/^\d{1,12}$/.test(seconds)) return { kind: 'forged' }
  const given = oneOf(headers['webhook-signature'])
    .split(' ')
    .slice(0, 10)
    .filter((one) => one.startsWith('v1,'))
    .map((one) => Buffer.from(one.slice(3), 'base64'))
  const isGiven = secrets.some((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    const wanted = createHmac('sha256', key).update(`${id}.${seconds}.`).update(body).digest()
    return given.some((one) => one.length === wanted.length && timingSafeEqual(one, wanted))
  })
  if (!isGiven) return { kind: 'forged' }
  const isInTime = Math.abs(now.getTime() / 1000 - Number(seconds)) <= toleranceSeconds
  return isInTime ? { kind: 'signed', id } : { kind: 'late' }
}

function oneOf(header: string | string[] | undefined): string {
  return typeof header === 'string' ? header : ''
}
