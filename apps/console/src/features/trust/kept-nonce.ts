/** Keeps the secret number of an audit in this browser until the draw. */
export function keepNonce(nonceHash: string, nonce: string): void {
  try {
    localStorage.setItem(nameOf(nonceHash), nonce)
  } catch {
    // Without storage the number is shown and pasted by hand.
    sessionNonces.set(nonceHash, nonce)
  }
}

/** The secret number whose hash was committed; undefined in another browser. */
export function readNonce(nonceHash: string): string | undefined {
  try {
    return localStorage.getItem(nameOf(nonceHash)) ?? sessionNonces.get(nonceHash)
  } catch {
    return sessionNonces.get(nonceHash)
  }
}

const sessionNonces = new Map<string, string>()

function nameOf(nonceHash: string): string {
  return `echoloop-audit ${nonceHash}`
}
