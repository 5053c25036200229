import type { ChatScriptWords } from '../../chat/chat-words.ts'
import type { ChatDoors } from './chat-doors.ts'
import type { Talk } from './talk.ts'

export type TranscriptParts = { section: HTMLElement; talk: Talk; doors: ChatDoors; words: ChatScriptWords }

/** Sends the conversation to an address. */
export function handleTranscript({ section, talk, doors, words }: TranscriptParts): void {
  const form = section.querySelector<HTMLFormElement>('[data-transcript-form]')
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(form)
  })

  const send = async (sent: HTMLFormElement) => {
    const token = talk.token()
    const email = new FormData(sent).get('email')
    const said = sent.querySelector('[data-said]')
    if (!token || typeof email !== 'string' || !said) return
    const refusal = await doors.mail(token, email.trim()).catch(() => words.offline)
    said.textContent = refusal ?? words.transcriptDone
  }
}
