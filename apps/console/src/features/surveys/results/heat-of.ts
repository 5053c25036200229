/** A ground that is the darker, the larger the share; words stay readable on the darkest. */
export function heatOf({ count, of }: { count: number; of: number }): { background: string } {
  const share = of > 0 ? count / of : 0
  return { background: `color-mix(in srgb, var(--accent) ${Math.round(share * 35)}%, transparent)` }
}
