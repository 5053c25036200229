export type UnusableFile = 'spreadsheet-or-zip' | 'old-spreadsheet' | 'gzip' | 'pdf'

const signatures: { kind: UnusableFile; start: number[] }[] = [
  { kind: 'spreadsheet-or-zip', start: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'old-spreadsheet', start: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'gzip', start: [0x1f, 0x8b] },
  { kind: 'pdf', start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
]

/** Names a file that is no table of text at all, so that a caller can say so before reading it. */
export function detectUnusable(firstBytes: Uint8Array): UnusableFile | undefined {
  return signatures.find(({ start }) => start.every((byte, index) => firstBytes[index] === byte))?.kind
}
