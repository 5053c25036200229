import sharp from 'sharp'
import { limitParallel } from './limit-parallel.ts'

export type TakenImage =
  | { kind: 'ok'; full: Buffer; thumb: Buffer; width: number; height: number }
  | { kind: 'refused'; code: 'upload/too-many-pixels' | 'upload/broken-image' }

const fullMax = 2048
const thumbMax = 480

// Every decoder is a door: only those of the four formats that are taken stay open.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
})
sharp.cache(false)
sharp.concurrency(1)

/** One at a time: the largest takes about 200 MB, and browsers send pictures that are small already. */
const decode = limitParallel(1)

/**
 * Pixels that a picture may have. A JPEG is made smaller while it is read, so that the largest cameras pass; where
 * the whole picture must lie in memory to be read, the bound is that of the memory.
 */
const pixelsMax = { streamed: 220_000_000, whole: 50_000_000 } as const

/**
 * Decodes a picture, turns it upright and writes it anew in two sizes; of a moving one the first frame. Pixels alone
 * are carried over: no place, no camera, no hidden part, no second file within. `input` is a path or the bytes.
 */
export function takeImage(input: string | Buffer): Promise<TakenImage> {
  return decode(async () => {
    try {
      const known = await sharp(input, { limitInputPixels: pixelsMax.streamed }).metadata()
      const isStreamed = known.format === 'jpeg' && known.isProgressive !== true
      if (known.width * known.height > pixelsMax[isStreamed ? 'streamed' : 'whole'])
        return refuse('upload/too-many-pixels')
      return await writeAnew(input)
    } catch (error) {
      const isFlood = error instanceof Error && /pixel limit|too large|exceeds/i.test(error.message)
      return refuse(isFlood ? 'upload/too-many-pixels' : 'upload/broken-image')
    }
  })
}

async function writeAnew(input: string | Buffer): Promise<TakenImage> {
  const full = await sharp(input, { limitInputPixels: pixelsMax.streamed, failOn: 'error', pages: 1 })
    .timeout({ seconds: 60 })
    .autoOrient()
    .resize({ width: fullMax, height: fullMax, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80, effort: 3 })
    .toBuffer({ resolveWithObject: true })
  const thumb = await sharp(full.data)
    .resize({ width: thumbMax, height: thumbMax, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 72, effort: 3 })
    .toBuffer()
  return { kind: 'ok', full: full.data, thumb, width: full.info.width, height: full.info.height }
}

function refuse(code: 'upload/too-many-pixels' | 'upload/broken-image'): TakenImage {
  return { kind: 'refused', code }
}
