import { readFile } from 'node:fs/promises'

/** Resident memory of a process as it goes on, in MiB; empty where the system does not tell. */
export type MemoryWatch = { stop(): number[] }

/** Looks at the resident memory of a process every half second. */
export function watchMemory(pid: number | undefined): MemoryWatch {
  const seen: number[] = []
  const look = async (): Promise<void> => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
    if (kibibytes !== undefined) seen.push(Number(kibibytes) / 1024)
  }
  const timer = setInterval(() => void look(), 500)
  return {
    stop() {
      clearInterval(timer)
      return seen
    },
  }
}

/** Medians of so many equal parts of a curve, so that growth shows. */
export function partsOf(curve: readonly number[], parts: number): number[] {
  return Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((part * curve.length) / parts)
    const some = curve.slice(from, Math.floor(((part + 1) * curve.length) / parts)).sort((a, b) => a - b)
    return Math.round(some[Math.floor(some.length / 2)] ?? 0)
  })
}
