import { endpoints, type HelpLanguage, helpLanguages } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Where a page begins with words that somebody wrote. */
function newPageHref(start: { title?: string; language: string; case?: string }): string {
  const known: HelpLanguage | undefined = helpLanguages.find((one) => one === start.language)
  const query = new URLSearchParams({
    ...(start.title ? { title: start.title } : {}),
    ...(known ? { language: known } : {}),
    ...(start.case ? { case: start.case } : {}),
  })
  return `/help-pages/new?${query}`
}

/** What shoppers looked for in vain, and what staff answered before. */
export function NextTab(): ReactNode {
  const text = useWords().helpRoom.next
  const format = useFormat()
  const found = useCall(endpoints.listHelpSuggestions)
  if (found.error && !found.data)
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <ListSkeleton rows={8} />
  const { searches, questions, cases } = found.data
  return (
    <>
      <section>
        <h2 className="help-part">{text.searches}</h2>
        <p className="quiet">{searches.length === 0 ? text.noSearches : text.searchesNote}</p>
        <ul className="help-cards">
          {searches.map(({ words, language, searches: count, lastAt }) => (
            <li key={`${language} ${words}`} className="help-wish">
              <b dir="auto">{words}</b>
              <span className="quiet">
                {text.times(count)} · {format.ago(lastAt)}
              </span>
              <AppLink href={newPageHref({ title: words, language })}>{text.write}</AppLink>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="help-part">{text.questions}</h2>
        {questions.length === 0 ? <p className="quiet">{text.noQuestions}</p> : null}
        <ul className="help-cards">
          {questions.map(({ text: asked, language, at }) => (
            <li key={`${at} ${asked}`} className="help-wish">
              <b dir="auto">{asked}</b>
              <span className="quiet">{format.ago(at)}</span>
              <AppLink href={newPageHref({ title: asked.slice(0, 160), language })}>{text.write}</AppLink>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="help-part">{text.cases}</h2>
        <p className="quiet">{cases.length === 0 ? text.noCases : text.casesNote}</p>
        <ul className="help-cards">
          {cases.map((kept) => (
            <li key={kept.id} className="help-card">
              <b>{text.case(kept.number)}</b>
              <p dir="auto">{kept.problem}</p>
              <p className="quiet" dir="auto">
                {kept.reply}
              </p>
              {kept.pageId ? (
                <AppLink href={`/help-pages/${kept.pageId}`}>{text.proposed}</AppLink>
              ) : (
                <AppLink href={newPageHref({ language: kept.language, case: kept.id })}>
                  {text.propose}
                </AppLink>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
