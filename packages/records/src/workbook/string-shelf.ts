import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Strings by number. What goes beyond a few mebibytes lies in a file, and only its offsets in memory. */
export type StringShelf = {
  add: (text: string) => void
  get: (index: number) => string | undefined
  close: () => void
}

const memoryLengthMax = 8 * 1024 * 1024
const windowBytes = 131_072
const windowsMax = 32

export function createStringShelf(lengthMax = memoryLengthMax): StringShelf {
  const inMemory: string[] = []
  let length = 0
  let onDisk: StringFile | undefined
  return {
    add(text) {
      length += text.length
      if (onDisk === undefined && length <= lengthMax) {
        inMemory.push(text)
        return
      }
      onDisk ??= createStringFile()
      onDisk.add(text)
    },
    get(index) {
      return index < inMemory.length ? inMemory[index] : onDisk?.get(index - inMemory.length)
    },
    close: () => onDisk?.close(),
  }
}

type StringFile = StringShelf

function createStringFile(): StringFile {
  const folder = mkdtempSync(join(tmpdir(), 'echoloop-strings-'))
  const file = openSync(join(folder, 'strings'), 'wx+', 0o600)
  const windows = new Map<number, Buffer>()
  let ends = new Float64Array(65_536)
  let count = 0
  let waiting: Buffer[] = []
  let waitingBytes = 0
  let written = 0

  function flush(): void {
    if (waitingBytes === 0) return
    writeSync(file, Buffer.concat(waiting), 0, waitingBytes, written)
    written += waitingBytes
    waiting = []
    waitingBytes = 0
  }

  function windowAt(number: number): Buffer {
    const known = windows.get(number)
    if (known !== undefined) return known
    const bytes = Buffer.allocUnsafe(windowBytes)
    const read = readSync(file, bytes, 0, windowBytes, number * windowBytes)
    if (windows.size >= windowsMax)
      for (const oldest of [...windows.keys()].slice(0, 1)) windows.delete(oldest)
    windows.set(number, bytes.subarray(0, read))
    return bytes.subarray(0, read)
  }

  function bytesBetween(start: number, end: number): Buffer {
    const pieces: Buffer[] = []
    for (let number = Math.floor(start / windowBytes); number * windowBytes < end; number += 1) {
      const from = number * windowBytes
      pieces.push(windowAt(number).subarray(Math.max(0, start - from), end - from))
    }
    return Buffer.concat(pieces)
  }

  return {
    add(text) {
      const bytes = Buffer.from(text)
      if (count === ends.length) {
        const longer = new Float64Array(count * 2)
        longer.set(ends)
        ends = longer
      }
      ends[count] = written + waitingBytes + bytes.length
      count += 1
      waiting.push(bytes)
      waitingBytes += bytes.length
      if (waitingBytes >= windowBytes) flush()
    },
    get(index) {
      if (index < 0 || index >= count) return undefined
      flush()
      return bytesBetween(index === 0 ? 0 : ends[index - 1], ends[index]).toString('utf8')
    },
    close() {
      closeSync(file)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
