import { createHmac } from 'node:crypto'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MaintenanceError } from './maintenance-error.ts'

export type KeySource = { dataFolder: string /** The setting ECHOLOOP_SECRET_KEY. */; secretKey?: string }

/** The server's master key, from the setting or the file; undefined where there is none. Makes no new one. */
export async function readSecretKey(source: KeySource): Promise<Buffer | undefined> {
  const text = source.secretKey ?? (await readKeyFile(source.dataFolder))
  if (text === undefined) return undefined
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === 32) return key
  throw new MaintenanceError('key-unusable', { file: keyPath(source.dataFolder) })
}

/** Tells whether two keys are the same without telling the key: an HMAC of fixed words. */
export function keyCheckOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('echoloop: which key is this').digest('hex')
}

/** Puts a key into a data folder that has none. Answers how to take it back. */
export async function placeSecretKey(dataFolder: string, key: Uint8Array): Promise<() => Promise<void>> {
  const path = keyPath(dataFolder)
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  await writeFile(path, `${Buffer.from(key).toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true })
  await chmod(path, 0o600)
  return () => rm(path, { force: true })
}

export function keyPath(dataFolder: string): string {
  return join(dataFolder, 'secret.key')
}

async function readKeyFile(dataFolder: string): Promise<string | undefined> {
  try {
    return await readFile(keyPath(dataFolder), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
