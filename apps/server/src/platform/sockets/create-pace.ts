/** Lets each of many pass so often in a second, and some more at once after a pause. */
export type Pace<Who> = {
  mayPass(who: Who): boolean
  forget(who: Who): void
  end(): void
}

/** Counts in steps of a second: who has not passed lately costs no memory. */
export function createPace<Who>({ perSecond, burst }: { perSecond: number; burst: number }): Pace<Who> {
  const used = new Map<Who, number>()
  const refill = setInterval(() => {
    for (const [who, count] of used) {
      if (count <= perSecond) used.delete(who)
      else used.set(who, count - perSecond)
    }
  }, 1000)
  refill.unref()
  return {
    mayPass(who) {
      const count = used.get(who) ?? 0
      if (count >= burst) return false
      used.set(who, count + 1)
      return true
    },
    forget: (who) => used.delete(who),
    end: () => clearInterval(refill),
  }
}
