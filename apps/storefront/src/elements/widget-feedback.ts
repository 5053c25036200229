import { answersOf, say, sendForm, showInstead } from './send-form.ts'
import type { Widget } from './widget.ts'

/** Opens the form for words to the shop over the page, and sends it. Closing it loses nothing that was written. */
export function enhance(widget: Widget): void {
  const { root, signal } = widget
  const dialog = root.querySelector('dialog')
  if (!dialog) return
  const isInline = root instanceof ShadowRoot && root.host.hasAttribute('inline')
  if (isInline) dialog.setAttribute('open', '')
  root.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[data-open]')) {
        event.preventDefault()
        dialog.showModal()
      } else if (target?.closest('[data-close]') || (target === dialog && !isInline)) dialog.close()
    },
    { signal },
  )
  root.addEventListener(
    'submit',
    (event) => {
      event.preventDefault()
      if (event.target instanceof HTMLFormElement) void send(widget, event.target)
    },
    { signal },
  )
}

async function send(widget: Widget, form: HTMLFormElement): Promise<void> {
  const { shop, language, sent = '', number = '', status = '', consentMissing = '' } = form.dataset
  const answers = answersOf(form)
  if (answers.email && !answers.consent) {
    say(form, consentMissing)
    form.querySelector<HTMLElement>('[name=consent]')?.focus()
    return
  }
  const reply = await sendForm(widget, form, { shop, language, ...answers, page: location.pathname })
  if (!reply) return
  showInstead(form, {
    words: [sent, number.replace('{number}', String(reply.receipt))],
    link: { url: String(reply.statusUrl), name: status },
  })
}
