import type { Media } from '@echoloop/contract'
import { Button, Modal } from 'antd'
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { useWords } from '../../words/use-words.ts'

type MediaViewerProps = {
  media: Media[]
  /** Place of the one that is shown. */
  shown: number
  onShow: (place: number) => void
  onClose: () => void
}

/** One picture or video as large as the window allows: arrows go on and back, Escape closes. */
export function MediaViewer({ media, shown, onShow, onClose }: MediaViewerProps): ReactNode {
  const words = useWords().feedback.detail
  const go = (step: number) => onShow((shown + step + media.length) % media.length)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // A player uses the arrows itself.
    if (event.target instanceof HTMLVideoElement) return
    if (event.key === 'ArrowRight') go(1)
    if (event.key === 'ArrowLeft') go(-1)
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const one = media[shown]
  if (!one) return null
  return (
    <Modal
      open
      title={words.mediaPlace({ place: shown + 1, count: media.length })}
      footer={null}
      width="min(1000px, 96vw)"
      centered
      onCancel={onClose}
    >
      <div className="media-viewer">
        {one.kind === 'image' ? (
          <img src={one.url} width={one.width} height={one.height} alt={words.mediaLink(shown + 1)} />
        ) : (
          <video src={one.url} width={one.width} height={one.height} controls preload="metadata">
            <track kind="captions" />
          </video>
        )}
        {media.length > 1 ? (
          <div className="media-viewer-steps">
            <Button autoFocus onClick={() => go(-1)}>
              {words.mediaBack}
            </Button>
            <Button onClick={() => go(1)}>{words.mediaNext}</Button>
          </div>
        ) : null}
      </div>
    </Modal>
  )
}
