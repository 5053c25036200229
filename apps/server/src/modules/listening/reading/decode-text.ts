/** Text of a document in the encoding that its header or its first line names; UTF-8 where that is none. */
export function decodeText(bytes: Buffer, contentType: string): string {
  const named =
    /charset=["']?([\w-]{1,40})/i.exec(contentType)?.[1] ??
    /^[^>]{0,200}encoding=["']([\w-]{1,40})["']/.exec(bytes.toString('latin1', 0, 300))?.[1] ??
    'utf-8'
  return decoderOf(named).decode(bytes)
}

function decoderOf(label: string): { decode(bytes: Buffer): string } {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder('utf-8')
  }
}
