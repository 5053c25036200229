import type { ChatScriptWords } from '../../chat/chat-words.ts'
import type { ChatDoors } from './chat-doors.ts'

export type PictureParts = {
  section: HTMLElement
  words: ChatScriptWords
  doors: ChatDoors
  token(): string | undefined
}

export type ChosenPictures = { ids(): string[]; isBusy(): boolean; clear(): void }

const most = 4

/** Pictures for the next message: sent as they are chosen, shown small, and taken out again by a button. */
export function handlePictures({ section, words, doors, token }: PictureParts): ChosenPictures {
  const list = section.querySelector<HTMLElement>('[data-pictures]')
  const input = section.querySelector<HTMLInputElement>('[data-picture]')
  const chosen = new Map<HTMLElement, string | undefined>()
  const show = () => {
    if (list) list.hidden = list.childElementCount === 0
  }
  const add = async (file: File, of: string) => {
    const item = document.createElement('li')
    item.textContent = words.pictureWait
    list?.append(item)
    chosen.set(item, undefined)
    show()
    try {
      const picture = await doors.sendPicture(of, file)
      if ('title' in picture) throw new Error(picture.title)
      chosen.set(item, picture.id)
      item.replaceChildren(thumbOf(file), removeButton(words, item))
    } catch (error) {
      chosen.delete(item)
      item.className = 'chat-note is-bad'
      item.textContent = error instanceof Error ? error.message : ''
      setTimeout(() => {
        item.remove()
        show()
      }, 8000)
    }
  }
  const removeButton = (text: ChatScriptWords, item: HTMLElement) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = '×'
    button.setAttribute('aria-label', text.pictureRemove)
    button.addEventListener('click', () => {
      chosen.delete(item)
      item.remove()
      show()
      input?.focus()
    })
    return button
  }
  input?.addEventListener('change', () => {
    const of = token()
    const files = [...(input.files ?? [])].slice(0, most - chosen.size)
    input.value = ''
    if (of) for (const file of files) void add(file, of)
  })
  return {
    ids: () => [...chosen.values()].filter((id) => id !== undefined),
    isBusy: () => [...chosen.values()].includes(undefined),
    clear() {
      chosen.clear()
      list?.replaceChildren()
      show()
    },
  }
}

function thumbOf(file: File): HTMLImageElement {
  const image = document.createElement('img')
  image.alt = file.name
  image.src = URL.createObjectURL(file)
  image.addEventListener('load', () => URL.revokeObjectURL(image.src), { once: true })
  return image
}
