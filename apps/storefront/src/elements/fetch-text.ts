const waitMs = 8000

/** The text behind an address; fails after eight seconds, or when the signal ends. */
export async function fetchText(address: URL, signal: AbortSignal): Promise<string> {
  const ending = new AbortController()
  const end = () => ending.abort()
  const timer = setTimeout(end, waitMs)
  signal.addEventListener('abort', end, { once: true })
  try {
    const response = await fetch(address, { credentials: 'omit', signal: ending.signal })
    if (!response.ok) throw new Error(`${response.status} from ${address.pathname}`)
    return await response.text()
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}
