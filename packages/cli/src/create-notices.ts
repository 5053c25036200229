import type { Writable } from 'node:stream'

/** Sentences for the person at the terminal, on standard error. */
export type Notices = {
  say: (line: string) => void
  /** Shows one line in place, at most five times a second; nothing where nobody is looking. */
  showProgress: (line: () => string) => void
  clearProgress: () => void
}

const progressIntervalMs = 200

/** Notices on a stream, cleaned of control characters because names in them come from files and servers. */
export function createNotices(stream: Writable & { isTTY?: boolean }): Notices {
  const isSeen = stream.isTTY === true
  let shownAt = 0
  let isShown = false
  // A closed standard error is no reason to stop the work.
  stream.on('error', () => undefined)
  const clearProgress = (): void => {
    if (isShown) stream.write('\r\u001B[2K')
    isShown = false
  }
  return {
    clearProgress,
    say: (line) => {
      clearProgress()
      stream.write(`${printable(line)}\n`)
    },
    showProgress: (line) => {
      if (!isSeen || Date.now() - shownAt < progressIntervalMs) return
      shownAt = Date.now()
      isShown = true
      stream.write(`\r\u001B[2K${printable(line())}`)
    },
  }
}

function printable(line: string): string {
  return line.replace(/(?!\n)\p{Cc}/gu, ' ')
}
