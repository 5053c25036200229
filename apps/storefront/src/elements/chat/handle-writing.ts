import type { ChosenPictures } from './handle-pictures.ts'
import type { Talk } from './talk.ts'

export type WritingParts = { section: HTMLElement; talk: Talk; pictures: ChosenPictures }

const typingEveryMs = 3000

/** Where the person writes, and what can be done with the whole conversation. */
export function handleWriting({ section, talk, pictures }: WritingParts): void {
  const form = section.querySelector<HTMLFormElement>('[data-write]')
  const field = form?.querySelector('textarea')
  if (!form || !field) return
  let toldAt = 0
  const send = () => {
    const text = field.value.trim()
    if ((text === '' && pictures.ids().length === 0) || pictures.isBusy()) return
    talk.say(text, pictures.ids())
    field.value = ''
    pictures.clear()
    field.focus()
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send()
  })
  field.addEventListener('keydown', (event) => {
    // Enter that only chooses a character of an input method sends nothing.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send()
  })
  field.addEventListener('input', () => {
    const now = Date.now()
    if (now - toldAt < typingEveryMs) return
    toldAt = now
    talk.tellTyping()
  })
  section.addEventListener('click', ({ target }) => {
    const act = target instanceof Element ? target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined
    if (act === 'person' || act === 'end') talk.act(act)
    if (act === 'anew') talk.forget()
    if (act) field.focus()
  })
}
