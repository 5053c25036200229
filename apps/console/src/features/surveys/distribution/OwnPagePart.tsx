import '../../window/window.css'
import { textIn } from '@echoloop/survey'
import type { ReactNode } from 'react'
import { AppLink } from '../../../parts/AppLink.tsx'
import { useSession } from '../../../session/session-context.ts'
import { useWords } from '../../../words/use-words.ts'
import { CodeBlock } from '../../window/CodeBlock.tsx'
import type { Delivered } from './delivered.ts'
import { writeSurveySnippet } from './write-survey-snippet.ts'

/** The survey as an element of the shop's own page, and where its look and its moment are chosen. */
export function OwnPagePart({ survey, delivery }: Pick<Delivered, 'survey' | 'delivery'>): ReactNode {
  const words = useWords().surveyDelivery.ownPage
  const { shop } = useSession()
  const { title, languages } = survey.draft
  const code = writeSurveySnippet({
    url: delivery.url,
    shopId: shop.id,
    surveyId: survey.id,
    title: textIn(title, languages, languages[0] ?? 'en') || survey.name,
  })
  return (
    <section className="distribution-part">
      <h2>{words.title}</h2>
      <p className="quiet">{words.note}</p>
      <CodeBlock code={code} label={words.title} />
      <p>
        <AppLink href="/window/look">{words.look}</AppLink>
        {' · '}
        <AppLink href="/journey">{words.moment}</AppLink>
      </p>
    </section>
  )
}
