import type { QuestionKind } from '@echoloop/contract'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { KeySign } from '../../feedback/KeySign.tsx'
import { kindKeys } from './kind-keys.ts'

type KindListProps = { onChoose: (kind: QuestionKind) => void; onClose: () => void }

/** All kinds of question: one key adds one, arrows walk, Escape closes. */
export function KindList({ onChoose, onClose }: KindListProps): ReactNode {
  const words = useWords().surveyBuilder
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('button')?.focus()
  }, [])
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
      return
    }
    const found = kindKeys.find(({ key }) => key === event.key.toLowerCase())
    if (found) {
      event.preventDefault()
      onChoose(found.kind)
      return
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons: Element[] = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = document.activeElement ? buttons.indexOf(document.activeElement) : -1
    const next = buttons[(at + step + buttons.length) % buttons.length]
    if (next instanceof HTMLElement) next.focus()
  }
  return (
    <div className="kind-list" role="dialog" aria-label={words.chooseKind} ref={list} onKeyDown={onKey}>
      {kindKeys.map(({ kind, key }) => (
        <button type="button" key={kind} className="kind-choice" onClick={() => onChoose(kind)}>
          <span className="kind-name">{words.kinds[kind]}</span>
          <span className="kind-hint">{words.kindHints[kind]}</span>
          <KeySign>{key}</KeySign>
        </button>
      ))}
    </div>
  )
}
