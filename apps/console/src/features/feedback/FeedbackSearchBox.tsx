import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'

type FeedbackSearchBoxProps = { query: string | undefined; onSearch: (query: string | undefined) => void }

const pauseMs = 300

/** Searches while one types, after a short pause; not in the middle of composing a Chinese word. */
export function FeedbackSearchBox({ query, onSearch }: FeedbackSearchBoxProps): ReactNode {
  const words = useWords().feedback
  const [typed, setTyped] = useState(query ?? '')
  const [isComposing, setIsComposing] = useState(false)
  const asked = useRef(query ?? '')
  const box = useRef<InputRef>(null)
  useShortcut('/', words.key.search, () => box.current?.focus({ cursor: 'all' }))

  // A chip or a view may change the words from outside; what is being typed must not be overwritten.
  useEffect(() => {
    if ((query ?? '') === asked.current) return
    asked.current = query ?? ''
    setTyped(query ?? '')
  }, [query])

  const ask = (next: string) => {
    if (next === asked.current) return
    asked.current = next
    onSearch(next === '' ? undefined : next)
  }
  const latestAsk = useRef(ask)
  useEffect(() => {
    latestAsk.current = ask
  })

  useEffect(() => {
    if (isComposing) return
    const timer = setTimeout(() => latestAsk.current(typed.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, isComposing])

  return (
    <search className="voice-search">
      <Input
        ref={box}
        type="search"
        enterKeyHint="search"
        value={typed}
        maxLength={200}
        allowClear
        prefix={<SearchOutlined aria-hidden="true" />}
        placeholder={words.search.placeholder}
        aria-label={words.search.label}
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => setIsComposing(true)}
        onCompositionEnd={() => setIsComposing(false)}
        onPressEnter={() => ask(typed.trim())}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // A search field would lose its words; here Escape only leads back to the list.
          event.preventDefault()
          box.current?.blur()
        }}
      />
    </search>
  )
}
