import type { CaseDetail } from '@echoloop/contract'
import { Button, Popover } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { useIsWide } from '../feedback/use-is-wide.ts'
import { OffersPanel } from './panels/OffersPanel.tsx'

type OffersButtonProps = {
  detail: CaseDetail
  channel: 'public' | 'private'
  onUse: (taken: { text: string; templateId?: string; suggestionId?: string }) => void
}

/** Ready words at hand: templates filled for this case, answers of similar cases, a draft. */
export function OffersButton({ detail, channel, onUse }: OffersButtonProps): ReactNode {
  const words = useWords().library.offers
  const [isOpen, setIsOpen] = useState(false)
  const isWide = useIsWide()
  useEffect(() => {
    if (!isOpen) return
    // Caught first of all: otherwise the same Escape would leave the case.
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      setIsOpen(false)
    }
    window.addEventListener('keydown', closeByKey, { capture: true })
    return () => window.removeEventListener('keydown', closeByKey, { capture: true })
  }, [isOpen])
  return (
    <Popover
      trigger="click"
      placement={isWide ? 'topLeft' : 'top'}
      open={isOpen}
      onOpenChange={setIsOpen}
      destroyOnHidden
      content={
        <div className="offers-place" role="dialog" aria-label={words.title}>
          <OffersPanel
            caseDetail={detail}
            channel={channel}
            onUse={(taken) => {
              setIsOpen(false)
              onUse(taken)
            }}
          />
        </div>
      }
    >
      <Button aria-expanded={isOpen}>{words.title}</Button>
    </Popover>
  )
}
