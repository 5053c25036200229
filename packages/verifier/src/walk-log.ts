import { type Finding, found } from './finding.ts'
import { hashLeaf } from './hash-tree.ts'
import { type LogEntry, readLogLine } from './log-entry.ts'
import { type LogSource, Refused } from './log-source.ts'
import { Unreadable } from './read-outside.ts'
import type { SignedHead } from './signed-head.ts'
import { createTreeBuilder } from './tree-builder.ts'
import { watchTimes } from './watch-times.ts'

/** A head that somebody kept; the walk finds out whether it was the beginning of this log. */
export type Milestone = {
  size: number
  root: string
  agrees: Finding
  differs: Finding
  /** What is said when the log does not reach so far; left out: that it is shorter than what was signed. */
  beyond?: Finding
}

export type WalkOptions = {
  milestones?: readonly Milestone[]
  /** Is told every entry in order. */
  onEntry?: (entry: LogEntry, position: number) => void
  onProgress?: (done: number) => void
}

/**
 * Reads a log from its beginning and hashes every entry anew. `to(head)` goes as far as that head and says what was
 * found: none missing, none changed, none moved. Memory does not grow with the log. Rejects with NoAnswer when the
 * source stops answering.
 */
export type LogWalk = { to: (head: SignedHead) => Promise<Finding[]> }

export function startWalk(source: LogSource, options: WalkOptions = {}): LogWalk {
  const builder = createTreeBuilder()
  const times = watchTimes()
  const findings: Finding[] = []
  const milestones = [...(options.milestones ?? [])].sort((left, right) => left.size - right.size)

  async function passMilestones(): Promise<void> {
    for (let [next] = milestones; next?.size === builder.size; [next] = milestones) {
      findings.push((await builder.root()) === next.root ? next.agrees : next.differs)
      milestones.shift()
    }
  }

  function readPortion(lines: readonly string[]): Finding | undefined {
    for (const [index, line] of lines.entries()) {
      const position = builder.size + index
      const read = readSafely(line)
      if (read === undefined) return found('entry-unreadable', { position })
      if (!read.isCanonical) return found('entry-not-canonical', { position })
      times.take(read.entry, position)
      options.onEntry?.(read.entry, position)
    }
    return undefined
  }

  async function takePortion(lines: readonly string[]): Promise<Finding | undefined> {
    const broken = readPortion(lines)
    if (broken) return broken
    let hashes = await Promise.all(lines.map(hashLeaf))
    while (hashes.length > 0) {
      const [next] = milestones
      const count = next === undefined ? hashes.length : Math.min(hashes.length, next.size - builder.size)
      await builder.append(hashes.slice(0, count))
      hashes = hashes.slice(count)
      await passMilestones()
    }
    options.onProgress?.(builder.size)
    return undefined
  }

  async function takeUntil(to: number): Promise<Finding | undefined> {
    try {
      for await (const lines of source.lines({ from: builder.size, to })) {
        const broken = await takePortion(lines)
        if (broken) return broken
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return found('log-withheld', { position: builder.size, status: error.status })
    }
    return builder.size < to ? found('log-short', { size: to, found: builder.size }) : undefined
  }

  return {
    async to(head) {
      await passMilestones()
      const broken = await takeUntil(head.size)
      if (broken) return [...findings.splice(0), broken, ...beyondOf(milestones, head.size)]
      const facts = { size: head.size, at: head.at }
      const isWhole = (await builder.root()) === head.root
      const whole = found(isWhole ? 'log-whole' : 'log-changed', facts)
      return [whole, ...findings.splice(0), ...beyondOf(milestones, head.size), ...times.findings(head.at)]
    },
  }
}

/** What the newest head does not reach is told once, and taken out: whoever walks on has heard it. */
function beyondOf(milestones: Milestone[], reached: number): Finding[] {
  return milestones
    .splice(0)
    .filter(({ size }) => size > reached)
    .map(({ size, beyond }) => beyond ?? found('log-shorter-than-signed', { size, found: reached }))
}

function readSafely(line: string): ReturnType<typeof readLogLine> | undefined {
  try {
    return readLogLine(line)
  } catch (error) {
    // A text that JSON can hold in more than one way is as unreadable as none.
    if (error instanceof Unreadable || error instanceof TypeError) return undefined
    throw error
  }
}
