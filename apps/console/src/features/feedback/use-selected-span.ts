import { type RefObject, useEffect, useState } from 'react'
import { spanOfSelection, trimSpan } from './span-of-selection.ts'

type Span = { start: number; end: number }

const pauseMs = 200

/** The words last selected in a text, by mouse, finger or keyboard; kept while one types elsewhere. */
export function useSelectedSpan(
  place: RefObject<HTMLElement | null>,
  text: string,
): [Span | undefined, (span: Span | undefined) => void] {
  const [selected, setSelected] = useState<Span>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = () => {
      const span = place.current ? spanOfSelection(place.current, window.getSelection()) : undefined
      const trimmed = span ? trimSpan(text, span) : undefined
      if (trimmed) setSelected(trimmed)
    }
    const takeSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(take, pauseMs)
    }
    document.addEventListener('selectionchange', takeSoon)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', takeSoon)
    }
  }, [place, text])
  return [selected, setSelected]
}
