import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { canonicalJson, NoAnswer } from '@echoloop/verifier'
import { describe, expect, test } from 'vitest'
import { judgeSigned, type SignedPlace } from '../src/check-signed/judge-signed.ts'

const shop = `shp_${'1'.repeat(32)}`
const product = `prd_${'2'.repeat(32)}`
const pair = generateKeyPairSync('ed25519')
const raw = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(12)
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const keyId = hash(raw).slice(0, 32)

function signed(content: object): string {
  const signature = sign(null, Buffer.from(canonicalJson({ ...content, keyId })), pair.privateKey)
  return JSON.stringify({ ...content, keyId, signature: signature.toString('base64url') })
}

const certificate = { kind: 'echoloop-certificate', version: 1, product }
const nonce = 'ab'.repeat(32)
const root = 'cd'.repeat(32)
const attestation = {
  kind: 'echoloop-attestation',
  version: 1,
  shop,
  audit: `adt_${'7'.repeat(32)}`,
  auditor: '质量研究所',
  period: { from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' },
  method: 'echoloop-sample-1',
  draw: {
    nonce,
    nonceHash: hash(Buffer.from(nonce, 'hex')),
    index: 4,
    size: 9,
    root,
    seed: hash(Buffer.from(nonce + root, 'hex')),
  },
  population: 20,
  sampleSize: 10,
  sampleHash: 'e'.repeat(64),
  findings: { correct: 9, incorrect: 1, unclear: 0 },
  agreement: { correct: 9, of: 10, share: 0.9, low: 0.5958, high: 0.9821 },
  head: { size: 9, root, at: '2026-02-01T00:00:00.000Z' },
  statement: '',
  signedAt: '2026-02-01T01:00:00.000Z',
}

const silent = () => Promise.reject(new NoAnswer('test'))
const source = {
  name: 'test',
  keys: silent,
  head: silent,
  consistency: silent,
  inclusion: silent,
  lines: async function* () {},
  attestations: silent,
  summary: silent,
  ask: silent,
}
const judge = (text: string, change: Partial<SignedPlace> = {}) =>
  judgeSigned({ text, publicKey: raw.toString('base64url'), shop, product, ...change }, source)

describe('a certificate on a product’s page', () => {
  test('is good there, and foreign on the page of another product', async () => {
    expect(await judge(signed(certificate))).toBe('good')
    expect(await judge(signed(certificate), { product: `prd_${'3'.repeat(32)}` })).toBe('foreign')
  })

  test('is bad when a word was changed, or under another key', async () => {
    expect(await judge(signed(certificate).replace('"version":1', '"version":2'))).toBe('bad')
    expect(await judge(signed(certificate), { publicKey: 'A'.repeat(43) })).toBe('bad')
    expect(await judge('not json')).toBe('bad')
  })
})

describe('an attestation', () => {
  test('is foreign on the page of another shop, however well it is signed', async () => {
    expect(await judge(signed(attestation), { shop: `shp_${'9'.repeat(32)}` })).toBe('foreign')
  })

  test('is not good before the log was asked, and bad when its figures do not follow from each other', async () => {
    expect(await judge(signed(attestation))).toBe('unread')
    const agreement = { ...attestation.agreement, share: 0.95 }
    expect(await judge(signed({ ...attestation, agreement }))).toBe('bad')
    const draw = { ...attestation.draw, seed: 'f'.repeat(64) }
    expect(await judge(signed({ ...attestation, draw }))).toBe('bad')
  })
})
