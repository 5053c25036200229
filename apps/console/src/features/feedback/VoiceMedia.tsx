import type { Media } from '@echoloop/contract'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { MediaViewer } from './MediaViewer.tsx'

/** Small pictures of a voice; each opens the viewer, which goes through them by arrow keys. */
export function VoiceMedia({ media }: { media: Media[] }): ReactNode {
  const words = useWords().feedback.detail
  const [shown, setShown] = useState<number>()
  if (media.length === 0) return null
  return (
    <>
      <ul className="voice-media" aria-label={words.media(media.length)}>
        {media.map((one, index) => (
          <li key={one.id}>
            <button type="button" className="voice-medium" onClick={() => setShown(index)}>
              {one.thumbUrl === null ? (
                <span className="voice-film">{words.video}</span>
              ) : (
                <img
                  src={one.thumbUrl}
                  width={88}
                  height={88}
                  loading="lazy"
                  alt={words.mediaLink(index + 1)}
                />
              )}
            </button>
          </li>
        ))}
      </ul>
      {shown === undefined ? null : (
        <MediaViewer media={media} shown={shown} onShow={setShown} onClose={() => setShown(undefined)} />
      )}
    </>
  )
}
