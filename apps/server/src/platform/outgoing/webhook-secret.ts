import { createHmac } from 'node:crypto'
import { newKey } from '../crypto/keys.ts'

/** A signing secret in the form of Standard Webhooks: `whsec_` and 32 random bytes in base64. */
export function newWebhookSecret(): string {
  return `whsec_${newKey().toString('base64')}`
}

/**
 * The three headers of Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`, one signature
 * for each secret that counts at present, so that a receiver may know the new one, the former one, or both.
 */
export function webhookHeaders(message: {
  id: string
  at: Date
  body: string
  secrets: readonly string[]
}): Record<string, string> {
  const seconds = String(Math.floor(message.at.getTime() / 1000))
  const signed = `${message.id}.${seconds}.${message.body}`
  const signatures = message.secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  })
  return {
    'webhook-id': message.id,
    'webhook-timestamp': seconds,
    'webhook-signature': signatures.join(' '),
  }
}
