import type { AnalysisResult, FeedbackDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AspectTag } from '../../parts/AspectTag.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { differenceFromMachine } from './correct-labels.ts'
import { nameOf } from './name-of.ts'
import { WordWeights } from './WordWeights.tsx'

/** Why the voice was read as it was, and what a person put right. */
export function WhyPanel({ detail }: { detail: FeedbackDetail }): ReactNode {
  const words = useWords()
  const text = words.feedback.why
  const format = useFormat()
  const { analysis } = detail
  if (!analysis) return null
  const read = detail.machineAnalysis ?? analysis
  const label = words.codes.sentiments[read.sentiment.label]
  const stars = detail.rating === null ? '' : words.feedback.filter.stars(detail.rating)
  return (
    <section className="panel" aria-label={text.title}>
      <h2>{text.title}</h2>
      <dl className="why-list">
        <div>
          <dt>{text.sentiment(label, format.percent(read.sentiment.confidence))}</dt>
          <dd>
            <WordWeights explanation={read.explanation} />
          </dd>
        </div>
        {analysis.ratingMismatch && detail.rating !== null ? (
          <div>
            <dt>{words.feedback.flag.mismatch}</dt>
            <dd>{text.mismatch(stars, words.codes.sentiments[analysis.sentiment.label])}</dd>
          </div>
        ) : null}
        {analysis.urgency > 0 && read.urgencyReason ? (
          <div>
            <dt>{text.urgency}</dt>
            <dd>{text.said(read.urgencyReason)}</dd>
          </div>
        ) : null}
        {analysis.needs.length > 0 ? (
          <div>
            <dt>{text.needs}</dt>
            <dd>
              {analysis.needs.map((need) => (
                <q key={need.start}>{need.span}</q>
              ))}
            </dd>
          </div>
        ) : null}
        {analysis.intents.length > 0 ? (
          <div>
            <dt>{text.intents}</dt>
            <dd>{analysis.intents.map((intent) => words.codes.intents[intent]).join(' · ')}</dd>
          </div>
        ) : null}
        {detail.machineAnalysis ? <ByPerson machine={detail.machineAnalysis} person={analysis} /> : null}
      </dl>
      <p className="quiet why-analyser">{text.analyser(read.analyser)}</p>
    </section>
  )
}

function ByPerson({ machine, person }: { machine: AnalysisResult; person: AnalysisResult }): ReactNode {
  const words = useWords()
  const text = words.feedback.why
  const { codes } = words
  const difference = differenceFromMachine({ machine, person })
  return (
    <div>
      <dt>{words.feedback.flag.corrected}</dt>
      <dd className="why-changes">
        {difference.sentiment ? (
          <span>
            {text.changed(
              codes.sentiments[difference.sentiment.machine],
              codes.sentiments[difference.sentiment.person],
            )}
          </span>
        ) : null}
        {difference.urgency ? (
          <span>
            {text.changed(
              nameOf(codes.urgencies, String(difference.urgency.machine)),
              nameOf(codes.urgencies, String(difference.urgency.person)),
            )}
          </span>
        ) : null}
        {difference.junk ? (
          <span>
            {text.changed(
              nameOf(codes.junk, String(difference.junk.machine)),
              nameOf(codes.junk, String(difference.junk.person)),
            )}
          </span>
        ) : null}
        {difference.removed.map((aspect) => (
          <del key={`${aspect.code}${aspect.polarity}${aspect.start}`}>
            <AspectTag code={aspect.code} polarity={aspect.polarity} span={aspect.span} />
          </del>
        ))}
        {difference.added.map((aspect) => (
          <ins key={`${aspect.code}${aspect.polarity}${aspect.start}`}>
            <AspectTag code={aspect.code} polarity={aspect.polarity} span={aspect.span} />
          </ins>
        ))}
      </dd>
    </div>
  )
}
