const previewBytesMax = 256 * 1024

/** The first bytes of a file, at most 256 KiB: enough for a preview, whatever the size of the file. */
export async function readFileStart(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(0, previewBytesMax).arrayBuffer())
}

/** The same words in UTF-8, so that a preview in another encoding can be asked for; at most 256 KiB. */
export function asUtf8(bytes: Uint8Array<ArrayBuffer>, encoding: string): Uint8Array<ArrayBuffer> {
  // Decoded as a stream, so that a character cut at the end is left out instead of shown as broken.
  const text = new TextDecoder(encoding).decode(bytes, { stream: true })
  return new TextEncoder().encode(text).slice(0, previewBytesMax)
}
