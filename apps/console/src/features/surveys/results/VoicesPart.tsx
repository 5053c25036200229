import {
  aspectCodes,
  endpoints,
  type OpenAnswer,
  type SurveyResults,
  sentimentLabels,
} from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../../call/use-call.ts'
import { useCallPages } from '../../../call/use-call-pages.ts'
import { AppLink } from '../../../parts/AppLink.tsx'
import { AspectTag } from '../../../parts/AspectTag.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { feedbackHref } from '../../../parts/feedback-href.ts'
import { LoadMore } from '../../../parts/LoadMore.tsx'
import { MoodTag } from '../../../parts/MoodTag.tsx'
import { PageSkeleton } from '../../../parts/PageSkeleton.tsx'
import { TimeAgo } from '../../../parts/TimeAgo.tsx'
import { usePermission } from '../../../session/session-context.ts'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { FilterChoice } from '../../feedback/FilterChoice.tsx'
import { Marked } from '../../feedback/Marked.tsx'
import { excerptOf } from '../../feedback/split-by-marks.ts'
import { useSurveyText } from './use-answer-name.ts'
import type { ResultsPlace } from './use-results-place.ts'

type VoicesPartProps = { results: SurveyResults; place: ResultsPlace }

/** Open answers as the analysis read them, by sentiment and topic. */
export function VoicesPart({ results, place }: VoicesPartProps): ReactNode {
  const { voices } = useWords().surveyResults
  const mayRead = usePermission('feedback.read')
  return (
    <section aria-labelledby="voices-title">
      <h2 id="voices-title">{voices.title}</h2>
      <p className="quiet">{voices.explanation}</p>
      {mayRead ? <Voices results={results} place={place} /> : <p>{voices.mayNot}</p>}
    </section>
  )
}

function Voices({ results, place }: VoicesPartProps): ReactNode {
  const { surveyResults, codes } = useWords()
  const words = surveyResults.voices
  const format = useFormat()
  const textOf = useSurveyText(results)
  const { search, change } = place
  const open = results.questions.filter(({ kind }) => kind === 'short-text' || kind === 'long-text')
  const of = open.find(({ key }) => key === search.of)?.key
  const sentiment = sentimentLabels.find((one) => one === search.sentiment)
  const aspect = aspectCodes.find((one) => one === search.aspect)
  const params = { surveyId: results.id }
  const query = { ...place.filter, of, sentiment, aspect }
  const first = useCall(
    endpoints.listSurveyOpenAnswers,
    { params, query: { ...query, limit: 1 } },
    { keepsLast: true },
  )
  const pages = useCallPages(endpoints.listSurveyOpenAnswers, { params, query: { ...query, limit: 20 } })
  const { from, to } = place.filter
  const inFeedback = { source: `survey:${results.id}`, sentiment, aspect, from, to }
  const asked = new Map(open.map(({ key, text }) => [key, textOf(text)]))
  return (
    <>
      <div className="results-filter-fields">
        {open.length > 1 ? (
          <FilterChoice
            label={words.question}
            value={of}
            options={open.map(({ key, text }) => ({ value: key, label: textOf(text) }))}
            onChoose={(next) => change({ of: next })}
          />
        ) : null}
        <FilterChoice
          label={words.sentiment}
          value={sentiment}
          options={sentimentLabels.map((value) => ({ value, label: codes.sentiments[value] }))}
          onChoose={(next) => change({ sentiment: next })}
        />
        <FilterChoice
          label={words.topic}
          value={aspect}
          options={aspectCodes.map((value) => ({ value, label: codes.aspects[value] }))}
          onChoose={(next) => change({ aspect: next })}
        />
      </div>
      <p className="figure-note">
        {first.data ? words.count(format.number(first.data.count)) : null}{' '}
        <AppLink href={feedbackHref(inFeedback)}>{words.all}</AppLink>
      </p>
      {pages.error ? <ErrorState error={pages.error} onRetry={pages.askAgain} /> : null}
      {pages.isLoading ? <PageSkeleton rows={4} /> : null}
      {!pages.isLoading && pages.rows.length === 0 && !pages.error ? (
        <EmptyState title={words.empty} explanation={words.emptyHint} />
      ) : null}
      <ul className="open-answers">
        {pages.rows.map((row) => (
          <Voice key={row.id} row={row} question={of ? undefined : asked.get(row.question)} />
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  )
}

const excerptMax = 600

type VoiceProps = {
  row: OpenAnswer
  /** Told where answers to several questions stand together. */
  question: string | undefined
}

function Voice({ row, question }: VoiceProps): ReactNode {
  const { analysis, text, id, occurredAt } = row
  const mentions = analysis?.aspects ?? []
  return (
    <li>
      {question ? (
        <p className="open-answer-question" dir="auto">
          {question}
        </p>
      ) : null}
      <p className="open-answer" dir="auto">
        <Marked pieces={excerptOf(text ?? '', { mentions, hits: [] }, excerptMax)} />
      </p>
      <p className="open-answer-foot">
        {analysis ? <MoodTag sentiment={analysis.sentiment.label} /> : null}
        {mentions.map(({ code, polarity, start }) => (
          <AspectTag key={`${code} ${start}`} code={code} polarity={polarity} />
        ))}
        <AppLink href={`/feedback/${id}`}>
          <TimeAgo instant={occurredAt} />
        </AppLink>
      </p>
    </li>
  )
}
