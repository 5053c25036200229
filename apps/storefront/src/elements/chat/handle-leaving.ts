import type { ChatScriptWords } from '../../chat/chat-words.ts'
import type { ChatDoors } from './chat-doors.ts'
import { newKey } from './chat-memory.ts'
import type { Talk } from './talk.ts'

export type LeavingParts = {
  section: HTMLElement
  talk: Talk
  doors: ChatDoors
  words: ChatScriptWords
  first: { shop: string; language: string; page: string; signed: string | undefined }
}

/** The form for a message with an address, while nobody is there. Sent twice, it is one message. */
export function handleLeaving({ section, talk, doors, words, first }: LeavingParts): void {
  const form = section.querySelector<HTMLFormElement>('[data-leave]')
  let key = newKey()
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    void leave(form)
  })

  const leave = async (sent: HTMLFormElement) => {
    const button = sent.querySelector('button')
    const problem = sent.querySelector('[data-problem]')
    const given = new FormData(sent)
    const text = (name: string) => String(given.get(name) ?? '').trim()
    if (button) button.disabled = true
    const begun = await doors.leave({
      ...first,
      key,
      token: talk.token(),
      text: text('text'),
      email: text('email'),
      name: text('name'),
      hasAgreed: given.has('hasAgreed'),
    })
    if (button) button.disabled = false
    if (problem) problem.textContent = begun.kind === 'refused' ? begun.title : ''
    if (begun.kind === 'failed' && problem) problem.textContent = words.offline
    if (begun.kind !== 'begun') return
    key = newKey()
    sent.reset()
    talk.adopt(begun)
  }
}
