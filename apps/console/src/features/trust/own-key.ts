import { type AuditorKeyFile, canonicalJson, type KeyFile, keyFileSchema } from '@echoloop/contract'

/** Makes an Ed25519 pair: the file to keep, and what is registered, signed by the new key. */
export async function makeOwnKey(
  auditor: string,
  shop: string,
): Promise<{ file: KeyFile; registration: AuditorKeyFile }> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new Error('the browser made no pair')
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey)
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', pair.privateKey)
  const publicKey = textOf(raw)
  const keyId = hexOf(await crypto.subtle.digest('SHA-256', raw)).slice(0, 32)
  const content = { kind: 'echoloop-auditor-key', version: 1, shop, auditor, publicKey } as const
  const signature = await signText(pair.privateKey, canonicalJson(content))
  return {
    file: { kind: 'echoloop-private-key', version: 1, auditor, keyId, publicKey, privateKey: textOf(pkcs8) },
    registration: { ...content, signature },
  }
}

/** The key of a file, or undefined when the file is none. */
export function readKeyFile(text: string): KeyFile | undefined {
  try {
    return keyFileSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Signs the canonical JSON of a content with the key of a file. */
export async function signContent(file: KeyFile, content: unknown): Promise<string> {
  const key = await crypto.subtle.importKey('pkcs8', bytesOf(file.privateKey), 'Ed25519', false, ['sign'])
  return signText(key, canonicalJson(content))
}

/** A secret number of 32 bytes and its SHA-256, both in hex. */
export async function newNonce(): Promise<{ nonce: string; nonceHash: string }> {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return { nonce: hexOf(bytes.buffer), nonceHash: hexOf(await crypto.subtle.digest('SHA-256', bytes)) }
}

/** Hands a text to the reader as a file. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

async function signText(key: CryptoKey, text: string): Promise<string> {
  return textOf(await crypto.subtle.sign('Ed25519', key, new TextEncoder().encode(text)))
}

function textOf(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

function hexOf(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
