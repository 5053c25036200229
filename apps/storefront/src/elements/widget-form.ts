import { answersOf, sendForm, showInstead } from './send-form.ts'
import type { Widget } from './widget.ts'

/** Sends the review of a link, or the question for one, without leaving the page. */
export function enhance(widget: Widget): void {
  widget.root.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement)) return
      event.preventDefault()
      void (form.dataset.token === undefined ? askForLink(widget, form) : sendReview(widget, form))
    },
    { signal: widget.signal },
  )
}

async function askForLink(widget: Widget, form: HTMLFormElement): Promise<void> {
  const { shop, product: productId, language } = form.dataset
  const reply = await sendForm(widget, form, { shop, productId, language, ...answersOf(form) })
  if (reply) showInstead(form, { words: [String(reply.message)] })
}

async function sendReview(widget: Widget, form: HTMLFormElement): Promise<void> {
  const { token, thanks = '', receipt = '' } = form.dataset
  const reply = await sendForm(widget, form, { token, ...reviewOf(answersOf(form)) })
  if (reply) showInstead(form, { words: [thanks], link: { url: String(reply.receiptUrl), name: receipt } })
}

/** Names such as `dimensions.quality` stand for records; stars are numbers. */
function reviewOf(answers: Record<string, string | true>): object {
  const dimensions: Record<string, number> = {}
  const traits: Record<string, string> = {}
  const review: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(answers)) {
    const [lead, code] = name.split('.')
    if (code === undefined) review[name] = name === 'rating' ? Number(value) : value
    else if (lead === 'traits') traits[code] = String(value)
    else dimensions[code] = Number(value)
  }
  return { ...review, dimensions, traits }
}
