import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  bytes: Buffer | string
  isPacked?: boolean
  /** What the file claims instead of the truth. */
  claimedSize?: number
  isEncrypted?: boolean
}

/** A zip file with the given parts, stored as they are unless `isPacked`. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const bytes = Buffer.from(part.bytes)
    const body = part.isPacked ? deflateRawSync(bytes) : bytes
    const facts = factsOf(part, { bytes, body, name })
    const local = Buffer.concat([word32(0x04034b50), facts, name])
    bodies.push(local, body)
    entries.push(word32(0x02014b50), word16(20), facts, Buffer.alloc(10), word32(offset), name)
    offset += local.length + body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.concat([
    word32(0x06054b50),
    Buffer.alloc(4),
    word16(parts.length),
    word16(parts.length),
    word32(directory.length),
    word32(offset),
    word16(0),
  ])
  return Buffer.concat([...bodies, directory, end])
}

/** Version, flags, method, time, checksum, sizes, lengths: the same in both headers. */
function factsOf(part: ZipPart, data: { bytes: Buffer; body: Buffer; name: Buffer }): Buffer {
  return Buffer.concat([
    word16(20),
    word16(0x0800 | (part.isEncrypted ? 1 : 0)),
    word16(part.isPacked ? 8 : 0),
    Buffer.alloc(4),
    word32(crc32(data.bytes)),
    word32(data.body.length),
    word32(part.claimedSize ?? data.bytes.length),
    word16(data.name.length),
    word16(0),
  ])
}

function word16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function word32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
