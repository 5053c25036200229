/** Addresses and ids that one journey leaves for the next. */
export type Notes = {
  write: (name: NoteName, value: string) => void
  /** Throws when the journey that writes it did not come so far. */
  read: (name: NoteName) => string
}

const noteNames = ['import', 'voice', 'product', 'receipt', 'signed-receipt'] as const
type NoteName = (typeof noteNames)[number]

export function createNotes(): Notes {
  const kept = new Map<NoteName, string>()
  return {
    write: (name, value) => kept.set(name, value),
    read: (name) => {
      const value = kept.get(name)
      if (value === undefined) throw new Error(`an earlier journey did not get as far as its ${name}`)
      return value
    },
  }
}
