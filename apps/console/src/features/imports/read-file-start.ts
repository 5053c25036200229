const previewBytesMax = 256 * 1024

/**
 * As much of a file as a preview needs: its first bytes, at most 256 KiB, whatever its size; but all of a workbook,
 * which is read from its end.
 */
export async function readFileStart(file: Blob): Promise<Uint8Array<ArrayBuffer> | Blob> {
  const first = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (isWorkbook(first)) return file
  return new Uint8Array(await file.slice(0, previewBytesMax).arrayBuffer())
}

function isWorkbook(first: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => first[index] === byte)
}

/** The same words in UTF-8, so that a preview in another encoding can be asked for; at most 256 KiB. */
export function asUtf8(bytes: Uint8Array<ArrayBuffer>, encoding: string): Uint8Array<ArrayBuffer> {
  // Decoded as a stream, so that a character cut at the end is left out instead of shown as broken.
  const text = new TextDecoder(encoding).decode(bytes, { stream: true })
  return new TextEncoder().encode(text).slice(0, previewBytesMax)
}
