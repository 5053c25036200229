/** The head that the draw of an audit hangs on. */
export type DrawHead = { size: number; root: string }

/** Keeps the head that this browser saw before the secret number was revealed: afterwards it could be chosen. */
export function keepDrawHead(nonceHash: string, { size, root }: DrawHead): void {
  try {
    localStorage.setItem(nameOf(nonceHash), JSON.stringify({ size, root }))
  } catch {
    // Without storage the head that the server names counts.
  }
}

/** The head as it was kept; undefined in another browser. */
export function readDrawHead(nonceHash: string): DrawHead | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(nonceHash)) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('size' in kept) || !('root' in kept)) return undefined
    const { size, root } = kept
    return typeof size === 'number' && typeof root === 'string' ? { size, root } : undefined
  } catch {
    return undefined
  }
}

function nameOf(nonceHash: string): string {
  return `echoloop-audit-head ${nonceHash}`
}
