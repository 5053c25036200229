export type UnusableFile = 'encrypted-spreadsheet' | 'old-spreadsheet' | 'gzip' | 'pdf'

const signatures: { kind: UnusableFile; start: number[] }[] = [
  { kind: 'old-spreadsheet', start: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'gzip', start: [0x1f, 0x8b] },
  { kind: 'pdf', start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
]

/** Office keeps a workbook with a password inside a container of the old kind, under this name. */
const encryptedName = Buffer.from('EncryptedPackage', 'utf16le')

/** Names a file that is no table at all, so that a caller can say so before reading it. */
export function detectUnusable(firstBytes: Uint8Array): UnusableFile | undefined {
  const found = signatures.find(({ start }) => start.every((byte, index) => firstBytes[index] === byte))
  if (found?.kind !== 'old-spreadsheet') return found?.kind
  const bytes = Buffer.from(firstBytes.buffer, firstBytes.byteOffset, firstBytes.length)
  return bytes.includes(encryptedName) ? 'encrypted-spreadsheet' : 'old-spreadsheet'
}
