import type { FileHandle } from 'node:fs/promises'

/** One box of an MP4 or QuickTime file: `start` is where its header begins, `body` where its content does. */
export type Box = { type: string; start: number; body: number; end: number }

/** Boxes between two places of a text of bytes, or undefined when they do not fit into it. */
export function readBoxes(bytes: Buffer, range: { start: number; end: number }): Box[] | undefined {
  const boxes: Box[] = []
  for (let start = range.start; start < range.end; ) {
    // QuickTime may close a list with four zero bytes.
    if (range.end - start === 4 && bytes.readUInt32BE(start) === 0) return boxes
    const box = boxAt(bytes.subarray(start, start + 16), { start, end: range.end })
    if (!box) return undefined
    boxes.push(box)
    start = box.end
  }
  return boxes
}

/** The outermost boxes of a file, read by their headers alone. */
export async function readFileBoxes(file: FileHandle, size: number): Promise<Box[] | undefined> {
  const boxes: Box[] = []
  const header = Buffer.alloc(16)
  for (let start = 0; start < size; ) {
    const { bytesRead } = await file.read(header, 0, 16, start)
    const box = boxAt(header.subarray(0, bytesRead), { start, end: size })
    if (!box || boxes.length > 10_000) return undefined
    boxes.push(box)
    start = box.end
  }
  return boxes
}

function boxAt(header: Buffer, { start, end }: { start: number; end: number }): Box | undefined {
  if (header.length < 8) return undefined
  const short = header.readUInt32BE(0)
  const type = header.toString('latin1', 4, 8)
  if (short === 1 && header.length < 16) return undefined
  const isLong = short === 1
  // Zero: up to the end of what it stands in.
  const size = isLong ? Number(header.readBigUInt64BE(8)) : short === 0 ? end - start : short
  const body = start + (isLong ? 16 : 8)
  return size < body - start || start + size > end ? undefined : { type, start, body, end: start + size }
}

/** The boxes in a box, or none when it is damaged. */
export function childrenOf(bytes: Buffer, box: Box | undefined): Box[] {
  return (box && readBoxes(bytes, { start: box.body, end: box.end })) ?? []
}

/** The box that a path of types leads to. */
export function findBox(bytes: Buffer, box: Box | undefined, ...path: string[]): Box | undefined {
  let found = box
  for (const type of path) found = childrenOf(bytes, found).find((child) => child.type === type)
  return found
}
