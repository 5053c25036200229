import type { Widget } from './widget.ts'

type Refusal = { title?: string; detail?: string; fields?: { path: string; message: string }[] }

/**
 * Posts a form's answers as JSON to the door that it names. Gives back the reply; undefined when it was refused or
 * lost: then the form says so, and everything that was written is still in it.
 */
export async function sendForm(
  { post, signal }: Widget,
  form: HTMLFormElement,
  body: object,
): Promise<Record<string, unknown> | undefined> {
  const { sending = '', failed = '' } = form.dataset
  const button = form.querySelector<HTMLButtonElement>('[type=submit]')
  clearProblems(form)
  say(form, sending)
  if (button) button.disabled = true
  try {
    const reply = await post(form.dataset.form ?? '', body)
    const answer = await reply.json()
    if (reply.ok) return answer
    showRefusal(form, answer)
  } catch {
    if (!signal.aborted) say(form, failed)
  } finally {
    if (button) button.disabled = false
  }
  return undefined
}

/** The answers of a form by name; a ticked box is `true`, what is empty is left out. */
export function answersOf(form: HTMLFormElement): Record<string, string | true> {
  const answers: Record<string, string | true> = {}
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type) && !field.checked) continue
    if (!isAnswer(field) || field.name === '' || field.value === '') continue
    answers[field.name] = field instanceof HTMLInputElement && field.type === 'checkbox' ? true : field.value
  }
  return answers
}

type Answer = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isAnswer(field: Element): field is Answer {
  return (
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  )
}

export function say(form: HTMLFormElement, words: string): void {
  const status = form.querySelector('.status')
  if (status) status.textContent = words
}

function showRefusal(form: HTMLFormElement, { title = '', detail = '', fields = [] }: Refusal): void {
  const messages = fields.map(({ message }) => message).filter(Boolean)
  say(form, messages.length > 0 ? messages.join(' ') : `${title} ${detail}`)
  const wrong = fields
    .map(({ path }) => form.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]`))
    .filter((field) => field !== null)
  for (const field of wrong) field.setAttribute('aria-invalid', 'true')
  wrong[0]?.focus()
}

function clearProblems(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid')
}

/** Puts words and a way on in the place of a form; the focus goes there. */
export function showInstead(
  form: HTMLFormElement,
  { words, link }: { words: readonly string[]; link?: { url: string; name: string } },
): void {
  const box = document.createElement('div')
  box.className = 'sent'
  box.tabIndex = -1
  box.append(
    ...words.map((text) => {
      const line = document.createElement('p')
      line.textContent = text
      return line
    }),
  )
  if (link) {
    const way = document.createElement('a')
    way.className = 'button'
    way.href = link.url
    way.textContent = link.name
    box.append(way)
  }
  form.replaceWith(box)
  box.focus()
}
