import { sayCount, setBusy } from './say-count.ts'
import type { Widget } from './widget.ts'

const latest = new WeakMap<Widget, string>()

/**
 * Shows the reviews behind an address in place. What is around them stays, so does the focus: it goes to the control
 * with the same `data-key`, else to the line that says how many fit.
 */
export async function showChoice(widget: Widget, address: string, key: string | undefined): Promise<void> {
  const { root } = widget
  latest.set(widget, address)
  setBusy(root, true)
  try {
    const fresh = await widget.fetchBehind(address)
    // Who pressed again meanwhile wants what was pressed last.
    if (latest.get(widget) !== address || widget.signal.aborted) return
    replaceParts(root, fresh)
    sayCount(root, fresh.querySelector('.said')?.textContent ?? '')
    if (widget.isOurs) history.pushState(null, '', address)
    focusOn(root, key)
  } finally {
    if (latest.get(widget) === address) setBusy(root, false)
  }
}

function replaceParts(root: ParentNode, fresh: DocumentFragment): void {
  const open = new Set([...root.querySelectorAll('details[data-key][open]')].map(keyOf))
  for (const part of root.querySelectorAll('[data-part]')) {
    const other = fresh.querySelector(`[data-part="${part.getAttribute('data-part')}"]`)
    part.replaceChildren(...(other?.childNodes ?? []))
  }
  for (const details of root.querySelectorAll<HTMLDetailsElement>('details[data-key]')) {
    if (open.has(keyOf(details))) details.open = true
  }
}

function focusOn(root: ParentNode, key: string | undefined): void {
  const controls = [...root.querySelectorAll<HTMLElement>('[data-key]')]
  const same = controls.find((control) => keyOf(control) === key)
  const target = same ?? root.querySelector<HTMLElement>('.said')
  if (target?.matches('.said')) target.tabIndex = -1
  target?.focus({ preventScroll: true })
}

function keyOf(element: Element): string | null {
  return element.getAttribute('data-key')
}
