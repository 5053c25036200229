/**
 * Calls `release` at the first moment when giving the kept space back moves nothing that anybody sees: the content
 * reaches below the view, the element has been scrolled past, or the reader has just done something.
 */
export function giveBack(host: Element, content: Element, release: () => void): void {
  const listening = new AbortController()
  const { signal } = listening
  const end = () => {
    listening.abort()
    release()
  }
  const look = () => {
    const outer = host.getBoundingClientRect()
    const inner = content.getBoundingClientRect()
    const isFilled = inner.height >= outer.height - 1
    if (isFilled || inner.bottom > innerHeight || outer.bottom < 0) end()
  }
  for (const act of ['click', 'keydown']) addEventListener(act, end, { signal, capture: true })
  addEventListener('scroll', look, { signal, passive: true })
  look()
}
