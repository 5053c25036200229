import type { HelpPageLine } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'

/** Pages whose day to be looked at again has come, with whoever looks after them, longest due first. */
export function DuePages({ pages }: { pages: readonly HelpPageLine[] }): ReactNode {
  const text = useWords().helpRoom
  const { language } = useWordsChoice()
  const format = useFormat()
  if (pages.length === 0) return null
  const due = [...pages].sort((one, other) => (one.reviewOn ?? '').localeCompare(other.reviewOn ?? ''))
  return (
    <section className="help-due-pages" aria-label={text.dueHeading(due.length)}>
      <h2 className="help-part">{text.dueHeading(due.length)}</h2>
      <ul>
        {due.map(({ id, slug, texts, reviewOn, ownerName }) => (
          <li key={id}>
            <AppLink href={`/help-pages/${id}`}>
              {(texts.find((one) => one.language === language) ?? texts[0])?.title ?? slug}
            </AppLink>{' '}
            <span className="quiet">
              {reviewOn ? text.due(format.day(reviewOn)) : null}
              {ownerName ? ` · ${ownerName}` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
