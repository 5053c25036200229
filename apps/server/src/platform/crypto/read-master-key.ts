import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The 32-byte master key: from the setting, else from `secret.key` in the data folder, made at the first start
 * with mode 0600. Throws when what is there is no key: a wrong key would make sealed data unreadable for ever.
 */
export async function readMasterKey(folder: string, setting: string | undefined): Promise<Uint8Array> {
  if (setting !== undefined) return decode(setting, 'ECHOLOOP_SECRET_KEY')
  const path = join(folder, 'secret.key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const made = randomBytes(32).toString('base64')
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined
    throw error
  })
  if (!file) return decode(await readFile(path, 'utf8'), path)
  await file.writeFile(`${made}\n`)
  await file.sync()
  await file.close()
  return decode(made, path)
}

function decode(text: string, where: string): Uint8Array {
  const bytes = Buffer.from(text.trim(), 'base64')
  if (bytes.length !== 32) throw new Error(`${where} holds no key: 32 bytes in base64 were expected.`)
  return bytes
}
