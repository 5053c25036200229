import { createDecipheriv, createHash } from 'node:crypto'

/** SHA-1 over the sorted parts joined: how WeChat and WeCom sign. */
export function wechatSignature(parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')
}

const blockBytes = 32
const lead = { random: 16, length: 4 } as const

/**
 * Opens what WeChat or WeCom encrypted: AES-256-CBC, the key is also the first vector; inside are 16 random bytes,
 * the length of the words (4 bytes, big-endian), the words, and whom they are for. Undefined when it is not for us.
 */
export function openWechat(encrypted: string, by: { aesKey: string; receiver: string }): string | undefined {
  const key = Buffer.from(`${by.aesKey}=`, 'base64')
  const bytes = Buffer.from(encrypted, 'base64')
  if (key.length !== 32 || bytes.length === 0 || bytes.length % 16 !== 0) return undefined
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const plain = withoutPadding(Buffer.concat([decipher.update(bytes), decipher.final()]))
    if (plain === undefined || plain.length < lead.random + lead.length) return undefined
    const from = lead.random + lead.length
    const until = from + plain.readUInt32BE(lead.random)
    if (until > plain.length) return undefined
    return plain.toString('utf8', until) === by.receiver ? plain.toString('utf8', from, until) : undefined
  } catch {
    return undefined
  }
}

function withoutPadding(plain: Buffer): Buffer | undefined {
  const count = plain.at(-1) ?? 0
  if (count < 1 || count > blockBytes || count > plain.length) return undefined
  return plain.subarray(-count).every((byte) => byte === count)
    ? plain.subarray(0, plain.length - count)
    : undefined
}
