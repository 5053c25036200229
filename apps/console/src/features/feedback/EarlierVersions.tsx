import type { FeedbackDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type Version = FeedbackDetail['versions'][number]

type EarlierVersionsProps = {
  versions: Version[]
  /** The stars are kept back. */
  isHidden: boolean
}

/** What the author wrote before the present words, the newest first; folded, since the present words count. */
export function EarlierVersions({ versions, isHidden }: EarlierVersionsProps): ReactNode {
  const words = useWords().feedback
  const format = useFormat()
  if (versions.length === 0) return null
  return (
    <details className="voice-follow-ups">
      <summary>{words.detail.versions(versions.length)}</summary>
      {versions.toReversed().map((version) => (
        <div key={version.version} className="voice-follow-up">
          <span className="quiet">
            {words.detail.replacedAt(format.dateTime(version.replacedAt))}
            {version.rating === null || isHidden ? '' : ` · ${words.filter.stars(version.rating)}`}
          </span>
          {version.title === null ? null : (
            <p dir="auto">
              <b>{version.title}</b>
            </p>
          )}
          <p dir="auto">{version.text ?? (version.title === null ? words.noText : '')}</p>
        </div>
      ))}
    </details>
  )
}
