/**
 * Resolves at once for what is in view or nearly so; for the rest when the page has loaded and the browser is idle, so
 * that no picture of the shop's page waits for it.
 */
export function whenWanted(host: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) done()
      },
      { rootMargin: '50%' },
    )
    const done = () => {
      observer.disconnect()
      resolve()
    }
    observer.observe(host)
    signal.addEventListener('abort', () => observer.disconnect(), { once: true })
    const whenIdle = () => idle(done)
    if (document.readyState === 'complete') whenIdle()
    else addEventListener('load', whenIdle, { once: true, signal })
  })
}

function idle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 2000 })
  else setTimeout(run, 200)
}
