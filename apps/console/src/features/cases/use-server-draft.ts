import { type CaseDetail, endpoints } from '@echoloop/contract'
import { useEffect, useRef, useState } from 'react'
import { useClient } from '../../call/client-context.ts'

export type DraftState = 'none' | 'saving' | 'saved' | 'failed'

export type ServerDraft = {
  text: string
  channel: string | undefined
  write: (text: string) => void
  answerBy: (channel: string) => void
  /** Empties the composer; the draft on the server goes too. */
  clear: () => void
  state: DraftState
  savedAt: string | undefined
}

type Draft = { text: string; channel: string | undefined }

const saveAfterMs = 800
const tryAgainAfterMs = 5000

/**
 * What one is writing on a case, kept on the server while one writes, so that it is there on the next computer too.
 * A draft that could not be kept stays on screen and is tried again.
 */
export function useServerDraft(detail: CaseDetail): ServerDraft {
  const client = useClient()
  const { id } = detail
  const [draft, setDraft] = useState<Draft>(() => ({
    text: detail.draft?.text ?? '',
    channel: detail.draft?.channel ?? undefined,
  }))
  const [state, setState] = useState<DraftState>(detail.draft ? 'saved' : 'none')
  const [savedAt, setSavedAt] = useState(detail.draft?.savedAt)
  const unsaved = useRef<Draft>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = async () => {
    const wanted = unsaved.current
    if (!wanted) return
    unsaved.current = undefined
    setState('saving')
    try {
      const { draft: kept } = await client.call(endpoints.saveCaseDraft, { params: { id }, body: wanted })
      setSavedAt(kept?.savedAt)
      setState(kept ? 'saved' : 'none')
    } catch {
      // What was written since counts more than what failed.
      unsaved.current ??= wanted
      setState('failed')
      timer.current = setTimeout(() => void save(), tryAgainAfterMs)
    }
  }
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  })
  // Whoever leaves the page in the middle of a word finds the word again.
  useEffect(() => {
    const keepNow = () => void latestSave.current()
    window.addEventListener('pagehide', keepNow)
    return () => {
      window.removeEventListener('pagehide', keepNow)
      clearTimeout(timer.current)
      keepNow()
    }
  }, [])

  const change = (next: Draft) => {
    setDraft(next)
    unsaved.current = next
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void latestSave.current(), saveAfterMs)
  }
  return {
    ...draft,
    state,
    savedAt,
    write: (text) => change({ ...draft, text }),
    answerBy: (channel) => change({ ...draft, channel }),
    clear: () => change({ ...draft, text: '' }),
  }
}
