import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chineseCorpus, englishCorpus, readCorpus } from '../checks/read-corpus.ts'

const command = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'src', 'main.ts')
const rowsPerPiece = 500
const lookMs = 100

/**
 * Sends so many reviews through a process of `echoloop analyze`, the corpora over and over, and answers the largest
 * memory that it had resident, in bytes; nothing where the system does not tell. Throws when the command fails.
 */
export async function measureStreamMemory(
  rows: number,
): Promise<{ bytes: number | undefined; note: string }> {
  const started = performance.now()
  const child = spawn(process.execPath, [command, 'analyze', '--input', '-', '--format', 'jsonl'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = once(child, 'exit')
  let bytes: number | undefined
  const look = async (): Promise<void> => {
    bytes = (await peakOf(child.pid)) ?? bytes
  }
  // The peak never falls, so that the last look before the end has seen almost everything.
  const timer = setInterval(() => void look(), lookMs)
  try {
    for await (const piece of pieces(rows)) {
      if (!child.stdin.write(piece)) await Promise.race([once(child.stdin, 'drain'), ended])
    }
    child.stdin.end()
    const [code] = await ended
    if (code !== 0) throw new Error(`echoloop analyze ended with ${code}`)
  } finally {
    clearInterval(timer)
    child.kill()
  }
  const seconds = Math.round((performance.now() - started) / 1000)
  return { bytes, note: `${rows} reviews, Chinese and English, in one thread, ${seconds} s` }
}

async function* pieces(rows: number): AsyncGenerator<string, void, void> {
  const lines = [
    ...(await readCorpus(chineseCorpus, Infinity)),
    ...(await readCorpus(englishCorpus, Infinity)),
  ]
  let sent = 0
  while (sent < rows) {
    const count = Math.min(rowsPerPiece, rows - sent)
    const piece = Array.from({ length: count }, (_, index) => {
      const { text } = lines[(sent + index) % lines.length]
      return `${JSON.stringify({ id: sent + index, text })}\n`
    })
    yield piece.join('')
    sent += count
  }
}

/** The largest resident memory of a process so far, as Linux tells it. */
async function peakOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024
}
