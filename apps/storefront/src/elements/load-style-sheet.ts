const sheets = new Map<string, Promise<CSSStyleSheet>>()

/** A style sheet for shadow roots, fetched once however many elements ask for it; no inline style is needed. */
export function loadStyleSheet(address: string): Promise<CSSStyleSheet> {
  const known = sheets.get(address)
  if (known) return known
  const loading = fetchSheet(address)
  sheets.set(address, loading)
  loading.catch(() => sheets.delete(address))
  return loading
}

async function fetchSheet(address: string): Promise<CSSStyleSheet> {
  const response = await fetch(address, { credentials: 'omit' })
  if (!response.ok) throw new Error(`${response.status} from ${address}`)
  return new CSSStyleSheet().replace(await response.text())
}
