import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Adds a line to a file, made with its folder at first need, and waits until it is on the disk. */
export async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a', 0o600)
  try {
    await file.write(`${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}
