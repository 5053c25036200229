/** How often each network did something within the last while, in this process alone. */
export type NetworkBudget = {
  /** Counts one more; false when the network has had its share. */
  take(network: string, now: Date): boolean
}

type Options = { most: number; windowMs: number }

/** Networks that are remembered before those that were quiet for the whole while are let go. */
const rememberedMax = 10_000

export function createNetworkBudget({ most, windowMs }: Options): NetworkBudget {
  const taken = new Map<string, number[]>()
  const recent = (network: string, at: number) =>
    (taken.get(network) ?? []).filter((time) => time > at - windowMs)
  return {
    take(network, now) {
      const at = now.getTime()
      if (taken.size >= rememberedMax)
        for (const known of [...taken.keys()]) if (recent(known, at).length === 0) taken.delete(known)
      const times = recent(network, at)
      if (times.length >= most) return false
      taken.set(network, [...times, at])
      return true
    },
  }
}
