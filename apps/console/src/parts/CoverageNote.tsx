import type { FeedbackFilter } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../words/use-format.ts'
import { useWords } from '../words/use-words.ts'
import { AppLink } from './AppLink.tsx'
import { feedbackHref } from './feedback-href.ts'

/** How much of what a chart shows is not analysed yet; nothing where all of it is. */
export function CoverageNote({
  notAnalysed,
  filter,
}: {
  notAnalysed: number
  filter: FeedbackFilter
}): ReactNode {
  const words = useWords().shell
  const format = useFormat()
  if (notAnalysed === 0) return null
  return (
    <p className="figure-note">
      <AppLink href={feedbackHref({ ...filter, analysed: 'no' })}>
        {words.notAnalysed(format.number(notAnalysed))}
      </AppLink>
    </p>
  )
}
