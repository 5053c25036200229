import type { AskedPage } from './ready-address.ts'

type Read = (url: string, acceptLanguage: string | undefined) => AskedPage | undefined

/** Addresses that are remembered; then all are forgotten at once, which costs less than choosing. */
const most = 20_000

/** Remembers what addresses mean, as long as they do not depend on the reader's browser. */
export function rememberReading(read: Read): Read {
  const known = new Map<string, AskedPage>()
  return (url, acceptLanguage) => {
    const present = known.get(url)
    if (present) return present
    const asked = read(url, acceptLanguage)
    if (!asked || asked.variant.includes('?for=')) return asked
    if (known.size >= most) known.clear()
    known.set(url, asked)
    return asked
  }
}
