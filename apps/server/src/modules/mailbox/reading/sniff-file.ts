import { mediaFormat, mediaKind } from '../../../platform/files/media-format.ts'

const signs: [string, string][] = [
  ['%PDF-', 'application/pdf'],
  ['PK\x03\x04', 'application/zip'],
  ['\xd0\xcf\x11\xe0', 'application/x-ole-storage'],
  ['\x1f\x8b', 'application/gzip'],
  ['Rar!', 'application/vnd.rar'],
  ['7z\xbc\xaf', 'application/x-7z-compressed'],
  ['MZ', 'application/x-msdownload'],
  ['\x7fELF', 'application/x-elf'],
  ['#!', 'text/x-script'],
  ['ID3', 'audio/mpeg'],
  ['OggS', 'audio/ogg'],
  ['#!AMR', 'audio/amr'],
]

/** Programs and what runs by being opened: no person needs them from a customer. */
const runs =
  /\.(?:exe|scr|com|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|jar|lnk|reg|cpl|dll|apk|iso|img|vhd|one)$/iu

/** What a file is by its first bytes; what the sender calls it plays no part. */
export function sniffFile(bytes: Buffer): { mediaType: string; isPicture: boolean } {
  const format = mediaFormat(bytes)
  const kind = mediaKind(format)
  if (kind === 'image') return { mediaType: `image/${format}`, isPicture: true }
  if (kind === 'video') return { mediaType: `video/${format}`, isPicture: false }
  const head = bytes.toString('latin1', 0, 16)
  const found = signs.find(([sign]) => head.startsWith(sign))
  if (found) return { mediaType: found[1], isPicture: false }
  if (/^\s*<(?:!doctype html|html|svg|\?xml)/iu.test(head))
    return { mediaType: 'text/markup', isPicture: false }
  const isText = bytes.length > 0 && !bytes.subarray(0, 1000).includes(0)
  return { mediaType: isText ? 'text/plain' : 'application/octet-stream', isPicture: false }
}

/** True for programs, by what they are or are called. */
export function isDangerous(name: string, mediaType: string): boolean {
  return runs.test(name.trim()) || ['application/x-msdownload', 'application/x-elf'].includes(mediaType)
}

/** A name that shows and stores well: one line, no path, no marks that turn the direction of writing. */
export function fileName(name: string | undefined, position: number): string {
  const last = (name ?? '')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '')
    .split(/[/\\]/u)
    .at(-1)
  const short = (last ?? '').trim().slice(0, 150).toWellFormed()
  return short === '' || short === '.' || short === '..' ? `file-${position + 1}` : short
}
