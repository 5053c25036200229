import { sayCount, setBusy } from './say-count.ts'
import type { Widget } from './widget.ts'

/** Puts older reviews below those that are there, moves the focus to the first of them and says how many there are. */
export async function addOlder(widget: Widget, link: HTMLAnchorElement): Promise<void> {
  const { root } = widget
  if (link.getAttribute('aria-busy') === 'true') return
  link.setAttribute('aria-busy', 'true')
  setBusy(root, true)
  try {
    const fresh = await widget.fetchBehind(link.href)
    if (widget.signal.aborted) return
    const list = root.querySelector('.reviews')
    const added = [...(fresh.querySelector('.reviews')?.children ?? [])]
    list?.append(...added)
    const next = fresh.querySelector('.more')
    const more = link.closest('.more')
    if (next) more?.replaceWith(next)
    else more?.remove()
    const article = added[0]?.querySelector('article')
    if (article) {
      article.tabIndex = -1
      article.focus({ preventScroll: true })
    }
    sayShown(root, list?.children.length ?? 0)
  } finally {
    link.removeAttribute('aria-busy')
    setBusy(root, false)
  }
}

function sayShown(root: ParentNode, count: number): void {
  const said = root.querySelector('.said')
  const shown = said?.getAttribute('data-shown') ?? ''
  sayCount(
    root,
    shown.replace('{count}', count.toLocaleString(said?.closest('[lang]')?.getAttribute('lang') ?? 'en')),
  )
}
