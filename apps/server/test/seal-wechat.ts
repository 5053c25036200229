import { createCipheriv, randomBytes } from 'node:crypto'

/** Closes words as WeChat and WeCom do: 16 random bytes, the length, the words, whom they are for; AES-256-CBC. */
export function sealWechat(words: string, by: { aesKey: string; receiver: string }): string {
  const key = Buffer.from(`${by.aesKey}=`, 'base64')
  const text = Buffer.from(words)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(by.receiver)])
  const missing = 32 - (plain.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc(missing, missing)])
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
}
