/** What a file is by its first bytes. `heic`, `other-video` and `unknown` are told apart only for the refusal. */
export type MediaFormat =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'mp4'
  | 'quicktime'
  | 'heic'
  | 'other-video'
  | 'unknown'

/** So many first bytes tell the format. */
export const formatBytes = 16

const videoBrands = [
  'isom',
  'iso2',
  'iso4',
  'iso5',
  'iso6',
  'mp41',
  'mp42',
  'avc1',
  'M4V ',
  'MSNV',
  '3gp4',
  '3gp5',
  '3gp6',
]
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis']

/** Reads the magic bytes of a file; its name and the type that a sender claims play no part. */
export function mediaFormat(head: Buffer): MediaFormat {
  const text = (start: number, end: number) => head.toString('latin1', start, end)
  if (head.length >= 3 && head.readUIntBE(0, 3) === 0xffd8ff) return 'jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return 'gif'
  if (text(4, 8) === 'ftyp') return formatOfBrand(text(8, 12))
  if (text(0, 4) === '\x1a\x45\xdf\xa3' || (text(0, 4) === 'RIFF' && text(8, 12) === 'AVI '))
    return 'other-video'
  return 'unknown'
}

function formatOfBrand(brand: string): MediaFormat {
  if (brand === 'qt  ') return 'quicktime'
  if (videoBrands.includes(brand)) return 'mp4'
  return heicBrands.includes(brand) ? 'heic' : 'other-video'
}

/** Whether a file of the format is a picture or a video that is taken; undefined: neither. */
export function mediaKind(format: MediaFormat): 'image' | 'video' | undefined {
  if (format === 'mp4' || format === 'quicktime') return 'video'
  return ['jpeg', 'png', 'webp', 'gif'].includes(format) ? 'image' : undefined
}
