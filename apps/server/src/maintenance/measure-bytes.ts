import { createHash } from 'node:crypto'
import type { BackupSectionEnd } from './backup-format.ts'

export type ByteMeasure = { add(chunk: Uint8Array): void; end(): BackupSectionEnd }

/** Counts bytes and lines and hashes them, chunk by chunk. In COPY's text format a line is a row. */
export function measureBytes(): ByteMeasure {
  const hash = createHash('sha256')
  let bytes = 0
  let lines = 0
  return {
    add(chunk) {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1
    },
    end: () => ({ bytes, lines, sha256: hash.digest('hex') }),
  }
}
