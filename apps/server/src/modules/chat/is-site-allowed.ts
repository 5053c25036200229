type Asked = {
  origin: string | undefined
  /** Sites that the shop named; none: every site. */
  sites: readonly string[]
  /** Own pages are always allowed. */
  publicUrl: string
  /** True: programs that say no origin are refused; every browser says one for a socket. */
  needsOrigin: boolean
}

/**
 * Whether a page of that origin may hold the shop's chat. No cookie counts here, so that this keeps others from
 * borrowing the chat; what a conversation says is guarded by its token alone.
 */
export function isSiteAllowed({ origin, sites, publicUrl, needsOrigin }: Asked): boolean {
  if (origin === undefined) return !needsOrigin
  if (origin === new URL(publicUrl).origin) return true
  if (!/^https?:\/\//.test(origin)) return false
  return sites.length === 0 || sites.includes(origin)
}
