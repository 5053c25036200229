import { answersOf, sendForm, showInstead } from './send-form.ts'
import type { Widget } from './widget.ts'

const waitMs = 350
const shortest = 4

/** Votes and questions without leaving the page, and questions alike while somebody types. */
export function enhance(widget: Widget): void {
  const { root, signal } = widget
  root.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement)) return
      if (form.matches('.vote')) void vote(form, event)
      else if (form.matches('.ask')) void ask(widget, form, event)
    },
    { signal },
  )
  const form = root.querySelector<HTMLFormElement>('form.ask')
  if (form) lookForAlike(form, signal)
}

async function vote(form: HTMLFormElement, event: Event): Promise<void> {
  event.preventDefault()
  const button = form.querySelector('button')
  const { vote: door = '', thanks = '', none = '', some = '' } = form.dataset
  if (!button) return
  const isHelpful = button.ariaPressed !== 'true'
  button.disabled = true
  try {
    const reply = await fetch(door, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ shop: new URL(form.action).searchParams.get('shop'), isHelpful }),
    })
    if (!reply.ok) return
    const { helpful } = await reply.json()
    button.ariaPressed = String(isHelpful)
    button.textContent = helpful === 0 ? none : some.replace('7', String(helpful))
    button.title = isHelpful ? thanks : ''
  } catch {
    // Without a connection nothing was counted; the button stays as it was.
  } finally {
    button.disabled = false
  }
}

/** A page of ours leads on to the page of the question by itself. */
async function ask(widget: Widget, form: HTMLFormElement, event: Event): Promise<void> {
  if (widget.isOurs) return sendOnce(form)
  event.preventDefault()
  const { shop, product: productId, sent = '', follow = '' } = form.dataset
  const reply = await sendForm(widget, form, { shop, productId, ...answersOf(form) })
  if (reply) showInstead(form, { words: [sent], link: { url: String(reply.pageUrl), name: follow } })
}

/** Only after the browser has read the form: a disabled button would send nothing. */
function sendOnce(form: HTMLFormElement): void {
  const button = form.querySelector('button')
  setTimeout(() => {
    if (!button) return
    button.disabled = true
    button.textContent = form.dataset.sending ?? ''
  })
}

function lookForAlike(form: HTMLFormElement, signal: AbortSignal): void {
  const text = form.querySelector('textarea')
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  const look = async () => {
    const own = ++asked
    const words = text?.value.trim() ?? ''
    const found = words.length < shortest ? [] : await findAlike(form, words)
    // An older answer that comes late must not replace a newer one.
    if (own === asked) showAlike(form, found)
  }
  text?.addEventListener(
    'input',
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look(), waitMs)
    },
    { signal },
  )
}

type Alike = { id: string; text: string; answers: number }

async function findAlike(form: HTMLFormElement, words: string): Promise<Alike[]> {
  try {
    const reply = await fetch(`${form.dataset.similar}&q=${encodeURIComponent(words)}`, {
      credentials: 'omit',
    })
    return reply.ok ? (await reply.json()).items : []
  } catch {
    return []
  }
}

function showAlike(form: HTMLFormElement, found: readonly Alike[]): void {
  const box = form.querySelector<HTMLElement>('.similar')
  const { noAnswer = '', oneAnswer = '', answers = '' } = form.dataset
  if (!box) return
  const items = found.map((question) => {
    const names = [noAnswer, oneAnswer]
    const note = names[question.answers] ?? answers.replace('7', String(question.answers))
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = `#${question.id}`
    link.append(question.text)
    link.addEventListener('click', (event) => goTo(event, form, question.id))
    item.append(link, ` ${note}`)
    return item
  })
  box.querySelector('ul')?.replaceChildren(...items)
  box.hidden = found.length === 0
}

/** Addresses within a page do not reach into shadow roots. */
function goTo(event: Event, form: HTMLFormElement, id: string): void {
  const root = form.getRootNode()
  if (!(root instanceof ShadowRoot)) return
  const target = root.getElementById(id)
  if (!target) return
  event.preventDefault()
  target.tabIndex = -1
  target.focus()
}
