import { chown, open, rename } from 'node:fs/promises'
import type { ServerAccount } from './server-account.ts'

/** Writes a small file so that a reader, also after a power cut, sees the old text or the new one, never a half. */
export async function replaceFile(file: {
  path: string
  text: string
  account: ServerAccount
  mode?: number
}): Promise<void> {
  const draft = `${file.path}.${process.pid}.draft`
  const handle = await open(draft, 'w', file.mode ?? 0o600)
  try {
    await handle.writeFile(file.text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await handOver(draft, file.account)
  await rename(draft, file.path)
}

/** Gives a file to the account of the server; nothing to do when the server runs as ourselves. */
export async function handOver(path: string, account: ServerAccount): Promise<void> {
  if (account.identity) await chown(path, account.identity.uid, account.identity.gid)
}
