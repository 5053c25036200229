import { useEffect, useRef } from 'react'
import { moveQuestion } from '../draft/question-edits.ts'
import { useBuild } from './use-build.ts'

/** Alt and arrow keys move the chosen question from wherever one is writing on it. */
export function useMoveKeys(): void {
  const build = useBuild()
  const latest = useRef(build)
  useEffect(() => {
    latest.current = build
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
      const { chosen, mayWrite, edit } = latest.current
      if (by === undefined || event.defaultPrevented || !mayWrite || chosen.part !== 'question') return
      event.preventDefault()
      edit((now) => moveQuestion(now, { key: chosen.question.key, to: chosen.index + by }))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
