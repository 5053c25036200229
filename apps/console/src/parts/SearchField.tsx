import { SearchOutlined } from '@ant-design/icons'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useShortcut } from '../shell/use-shortcut.ts'
import { useWords } from '../words/use-words.ts'

const searchAfterMs = 300

type SearchFieldProps = { label: string; value: string; onSearch: (text: string) => void }

/** A search that starts by itself when typing pauses; `/` leads into it. */
export function SearchField({ label, value, onSearch }: SearchFieldProps): ReactNode {
  const words = useWords().shell
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const searched = useRef(value)
  const [text, setText] = useState(value)
  useShortcut('/', words.shortcuts.search, () => field.current?.select())

  // The address may also change by the browser's own buttons; what was searched from here is already shown.
  useEffect(() => {
    if (value !== searched.current) setText(value)
    searched.current = value
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])

  const search = (next: string) => {
    clearTimeout(timer.current)
    searched.current = next.trim()
    onSearch(next.trim())
  }
  // Half-typed pinyin is not a search: it waits for the end of the composition.
  const change = (next: string, isComposing: boolean) => {
    setText(next)
    clearTimeout(timer.current)
    if (!isComposing) timer.current = setTimeout(search, searchAfterMs, next)
  }
  return (
    <span className="search-field">
      <SearchOutlined aria-hidden="true" />
      <input
        ref={field}
        className="field"
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={100}
        onChange={(event) => change(event.target.value, isComposing(event.nativeEvent))}
        onCompositionEnd={(event) => change(event.currentTarget.value, false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) search(text)
        }}
      />
    </span>
  )
}

function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing
}
