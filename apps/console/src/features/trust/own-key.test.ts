import { createHash, createPublicKey, verify } from 'node:crypto'
import { canonicalJson } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { makeOwnKey, newNonce, readKeyFile, signContent } from './own-key.ts'

const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')

function isSigned(publicKey: string, content: unknown, signature: string): boolean {
  const key = createPublicKey({
    key: Buffer.concat([spkiHead, Buffer.from(publicKey, 'base64url')]),
    format: 'der',
    type: 'spki',
  })
  return verify(null, Buffer.from(canonicalJson(content)), key, Buffer.from(signature, 'base64url'))
}

test('a key made in the browser signs what the server can check, also after its file was saved and read', async () => {
  const { file, registration } = await makeOwnKey('周审计', 'shp_1')
  const { signature, ...content } = registration
  expect(isSigned(file.publicKey, content, signature)).toBe(true)
  const read = readKeyFile(JSON.stringify(file))
  if (!read) throw new Error('the file was not read')
  const said = await signContent(read, { b: 1, a: '好' })
  expect(isSigned(file.publicKey, { a: '好', b: 1 }, said)).toBe(true)
  expect(isSigned(file.publicKey, { a: '坏', b: 1 }, said)).toBe(false)
  const hash = createHash('sha256').update(Buffer.from(file.publicKey, 'base64url')).digest('hex')
  expect(file.keyId).toBe(hash.slice(0, 32))
})

test('what is registered holds no private key, and another file is no key file', async () => {
  const { file, registration } = await makeOwnKey('周审计', 'shp_1')
  expect(JSON.stringify(registration)).not.toContain(file.privateKey)
  expect(readKeyFile('{"kind":"other"}')).toBeUndefined()
  expect(readKeyFile('not json')).toBeUndefined()
})

test('a nonce has 32 bytes, and its hash is that of the bytes', async () => {
  const { nonce, nonceHash } = await newNonce()
  expect(nonce).toMatch(/^[0-9a-f]{64}$/)
  expect(createHash('sha256').update(Buffer.from(nonce, 'hex')).digest('hex')).toBe(nonceHash)
})
