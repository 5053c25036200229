import type { Presence } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

/** Who else is here; above the composer it warns that somebody answers already. */
export function PresenceLine({ present }: { present: Presence[] }): ReactNode {
  const words = useWords()
  const text = words.casePage.presence
  const writing = present.filter(({ doing }) => doing === 'writing')
  const looking = present.filter(({ doing }) => doing === 'looking')
  const [first] = writing
  return (
    <div className="presence" aria-live="polite">
      {first ? (
        <p className="presence-writing">
          <span aria-hidden="true">✎ </span>
          {writing.length === 1
            ? text.writing(first.name)
            : text.several(writing.map(({ name }) => name).join(words.cases.comma))}
        </p>
      ) : null}
      {looking.length > 0 ? (
        <p className="quiet">{text.looking(looking.map(({ name }) => name).join(words.cases.comma))}</p>
      ) : null}
    </div>
  )
}
