const visitorKey = 'echoloop-visitor'
const askedKey = 'echoloop-asked'
const askedMost = 20

export type VisitorMemory = {
  hasConsent(): boolean
  /** The random id; made on first use, and only with consent. */
  visitor(): string
  askedAt(): number[]
  noteAsked(nowMs: number): void
  /** 0–99, the same every time for a visitor who agreed. */
  draw(): number
  agree(): void
  /** Forgets everything; gives back the id that was known, for the server to forget as well. */
  disagree(): string | undefined
}

/** What a browser remembers of its visitor: nothing before consent, and nothing after it was taken back. */
export function openMemory(storage: Storage | undefined): VisitorMemory {
  let isAgreed = false
  let passing = ''
  const chance = Math.floor(Math.random() * 100)
  const read = (key: string) => (isAgreed ? attempt(() => storage?.getItem(key)) : undefined) ?? undefined
  const write = (key: string, value: string) => attempt(() => storage?.setItem(key, value))
  const visitor = () => {
    const known = read(visitorKey) || passing
    if (known) return known
    passing = newId()
    if (isAgreed) write(visitorKey, passing)
    return passing
  }
  const askedAt = () =>
    (read(askedKey) ?? '')
      .split(' ')
      .map(Number)
      .filter((at) => at > 0)
  return {
    hasConsent: () => isAgreed,
    visitor,
    askedAt,
    noteAsked(nowMs) {
      if (isAgreed) write(askedKey, [...askedAt(), nowMs].slice(-askedMost).join(' '))
    },
    draw: () => (isAgreed ? numberOf(visitor()) % 100 : chance),
    agree() {
      isAgreed = true
      passing = ''
    },
    disagree() {
      // What an earlier page kept is forgotten too, also when this one never agreed.
      const known = attempt(() => storage?.getItem(visitorKey)) ?? passing
      attempt(() => storage?.removeItem(visitorKey))
      attempt(() => storage?.removeItem(askedKey))
      isAgreed = false
      passing = ''
      return known || undefined
    },
  }
}

/** 128 random bits in base64url. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function numberOf(id: string): number {
  let number = 7
  for (const letter of id) number = (number * 31 + letter.charCodeAt(0)) % 1_000_003
  return number
}

/** A browser may refuse its storage; a visitor is then known for this page alone. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
