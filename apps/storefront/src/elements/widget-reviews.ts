import { addOlder } from './add-older.ts'
import { likeAddress, recallLike, rememberLike } from './people-like-me.ts'
import { sendVote } from './send-vote.ts'
import { showChoice } from './show-choice.ts'
import type { Widget } from './widget.ts'

/** Makes the list answer in place: filters and order, older reviews, votes. Links and forms stay what they are. */
export function enhance(widget: Widget): void {
  const { root, signal } = widget
  root.addEventListener('click', (event) => followLink(widget, event), { signal })
  root.addEventListener('submit', (event) => takeForm(widget, event), { signal })
  recallLike(root)
  if (widget.isOurs) addEventListener('popstate', () => location.reload(), { signal })
}

function followLink(widget: Widget, event: Event): void {
  if (!(event instanceof MouseEvent) || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey)
    return
  const link = event.target instanceof Element && event.target.closest('a[data-filter], a[data-more]')
  if (!(link instanceof HTMLAnchorElement)) return
  event.preventDefault()
  const isOlder = link.matches('[data-more]')
  run(widget, link.href, isOlder ? addOlder(widget, link) : showChoice(widget, link.href, link.dataset.key))
}

function takeForm(widget: Widget, event: Event): void {
  if (!(event instanceof SubmitEvent) || !(event.target instanceof HTMLFormElement)) return
  const form = event.target
  const isVote = form.matches('[data-vote]')
  if (!isVote && !form.matches('[data-like]')) return
  event.preventDefault()
  if (isVote) sendVote(widget, form, event.submitter)
  else showLike(widget, form)
}

function showLike(widget: Widget, form: HTMLFormElement): void {
  rememberLike(form)
  const address = likeAddress(form)
  run(widget, address, showChoice(widget, address, 'like-apply'))
}

/** Whatever goes wrong, the address itself leads to the same reviews. */
function run({ signal }: Widget, address: string, step: Promise<void>): void {
  step.catch(() => {
    if (!signal.aborted) location.assign(address)
  })
}
