import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

type Size = { width: number; height: number }

/** A JPEG with grain, so that it is as large as a photo; `seed` makes each one another. */
export function makePhoto({ width, height }: Size, seed = 1): Promise<Buffer> {
  const background = { r: (seed * 53) % 256, g: (seed * 97) % 256, b: (seed * 31) % 256 }
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 20 + (seed % 20) }
  return sharp({ create: { width, height, channels: 3, background, noise } })
    .tint(background)
    .jpeg({ quality: 85 })
    .toBuffer()
}

/** A JPEG taken at a place by a camera held upright: 40 wide and 30 high before it is turned. */
export function makePhotoWithPlace(): Promise<Buffer> {
  const IFD3 = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '39/1 54/1 1234/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '116/1 23/1 0/1',
  }
  return sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Make: 'SpyCam', Copyright: 'who took it' }, IFD3 })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

/** A PNG that says how large it is and holds hardly anything. */
export function makePixelFlood({ width, height }: Size): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(1_000_000))
  const parts = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

export const filmPlace = '+39.9042+116.4074/'
export const filmTrail = 'GPSU 39.9042 116.4074'
export const filmPicture = 'the picture itself'

/**
 * The boxes of a film as a phone writes it: one track of picture, one that follows the place, and the place once more
 * in the film's own notes. No player could show it; what matters here is how it is built.
 */
export function makeFilm(
  change: { brand?: string; trailOffset?: number; withoutPicture?: boolean } = {},
): Buffer {
  const start = box('ftyp', Buffer.from(`${change.brand ?? 'isom'}\0\0\0\0isom`, 'latin1'))
  const build = (bodyAt: number) => {
    const trail = {
      handler: 'meta',
      offset: change.trailOffset ?? bodyAt + filmPicture.length,
      length: filmTrail.length,
    }
    const tracks = change.withoutPicture
      ? []
      : [track({ handler: 'vide', offset: bodyAt, length: filmPicture.length })]
    const notes = box('udta', box('\xa9xyz', Buffer.from(filmPlace)))
    return box('moov', box('mvhd', Buffer.alloc(100)), ...tracks, track(trail), notes)
  }
  const bodyAt = start.length + build(0).length + 8
  const body = box('mdat', Buffer.from(filmPicture + filmTrail))
  return Buffer.concat([start, build(bodyAt), body, box('uuid', Buffer.from(`0123456789abcdef${filmPlace}`))])
}

function track({ handler, offset, length }: { handler: string; offset: number; length: number }): Buffer {
  const header = Buffer.alloc(84)
  header.writeInt32BE(65_536, 40)
  header.writeUInt32BE(1280 << 16, 76)
  header.writeUInt32BE(720 << 16, 80)
  const kind = Buffer.alloc(24)
  kind.write(handler, 8, 'latin1')
  const table = box(
    'stbl',
    numbers('stsc', 0, 1, 1, 1, 1),
    numbers('stsz', 0, 0, 1, length),
    numbers('stco', 0, 1, offset),
  )
  const own = box('udta', Buffer.from(`device ${filmPlace}`))
  return box('trak', box('tkhd', header), own, box('mdia', box('hdlr', kind), box('minf', table)))
}

function numbers(type: string, ...values: number[]): Buffer {
  const body = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) body.writeUInt32BE(value, index * 4)
  return box(type, body)
}

function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const header = Buffer.alloc(8)
  header.writeUInt32BE(body.length + 8, 0)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, body])
}
