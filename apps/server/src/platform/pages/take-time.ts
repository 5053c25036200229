/** Starts a watch; the function tells the seconds since. */
export function takeTime(): () => number {
  const began = performance.now()
  return () => (performance.now() - began) / 1000
}
