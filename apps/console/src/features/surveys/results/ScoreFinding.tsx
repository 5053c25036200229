import { type QuestionResult, type SurveyFinding, smallSample } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { wilsonInterval } from '../../../parts/wilson-interval.ts'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { AnswerBars } from './AnswerBars.tsx'
import { signed } from './signed.ts'

type Finding<Kind> = Extract<SurveyFinding, { kind: Kind }>

type ScoreFindingProps = {
  finding: Finding<'nps'> | Finding<'csat'> | Finding<'scale'>
  kind: QuestionResult['kind']
  onChoose: (answer: string) => void
}

/** A score with its interval, greyed where it rests on few; under it how the answers lie. */
export function ScoreFinding({ finding, kind, onChoose }: ScoreFindingProps): ReactNode {
  const n = finding.counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <ScoreTitle finding={finding} kind={kind} isSmall={n < smallSample} />
      {finding.kind === 'nps' ? <PromoterBars finding={finding} onChoose={onChoose} /> : null}
      {finding.kind === 'nps' ? (
        <ScaleColumns counts={finding.counts} />
      ) : (
        <AnswerBars
          answers={[...finding.counts].reverse().map(({ value, count }) => ({
            key: String(value),
            name: kind === 'stars' ? `${value} ★` : String(value),
            tone: kind === 'stars' ? 'star' : undefined,
            count,
            of: n,
            ...wilsonInterval({ count, of: n }),
          }))}
          onChoose={onChoose}
        />
      )}
    </>
  )
}

function ScoreTitle({
  finding,
  kind,
  isSmall,
}: Omit<ScoreFindingProps, 'onChoose'> & { isSmall: boolean }): ReactNode {
  const words = useWords().surveyResults
  const format = useFormat()
  const className = isSmall ? 'finding-title is-small' : 'finding-title'
  if (finding.kind === 'csat') {
    const { satisfied, mean } = finding
    const of = { count: format.number(satisfied.count), of: format.number(satisfied.of) }
    return (
      <>
        <p className={className}>{words.csat.title(format.percent(satisfied.count / satisfied.of))}</p>
        <p className="figure-note">
          {words.csat.note(of)} · {words.question.interval(format.percentRange(satisfied))} ·{' '}
          {words.csat.mean(mean.toFixed(2))}
        </p>
      </>
    )
  }
  const { interval } = finding
  const digits = finding.kind === 'nps' ? 0 : 2
  const shown = (value: number) => (finding.kind === 'nps' ? signed(value, digits) : value.toFixed(digits))
  const title = {
    nps: () => words.nps.title(signed(finding.kind === 'nps' ? finding.score : 0, digits)),
    stars: () => words.stars.title(shown(finding.kind === 'scale' ? finding.mean : 0)),
    ces: () => words.ces.title(shown(finding.kind === 'scale' ? finding.mean : 0)),
  }
  return (
    <>
      <p className={className}>
        {(kind === 'nps' ? title.nps : kind === 'stars' ? title.stars : title.ces)()}
      </p>
      <p className="figure-note">
        {words.question.interval(
          words.question.range({ low: shown(interval.low), high: shown(interval.high) }),
        )}
      </p>
    </>
  )
}

type PromoterBarsProps = { finding: Finding<'nps'>; onChoose: (answer: string) => void }

function PromoterBars({ finding, onChoose }: PromoterBarsProps): ReactNode {
  const words = useWords().surveyResults.nps
  return (
    <AnswerBars
      answers={[
        { key: 'promoters', name: words.promoters, tone: 'positive', ...finding.promoters },
        { key: 'passives', name: words.passives, tone: 'neutral', ...finding.passives },
        { key: 'detractors', name: words.detractors, tone: 'negative', ...finding.detractors },
      ]}
      onChoose={onChoose}
    />
  )
}

function ScaleColumns({ counts }: { counts: Finding<'nps'>['counts'] }): ReactNode {
  const format = useFormat()
  const most = Math.max(1, ...counts.map(({ count }) => count))
  return (
    <ol className="scale-columns">
      {counts.map(({ value, count }) => (
        <li key={value} title={`${value}: ${format.number(count)}`}>
          <span className="scale-count">{count > 0 ? format.number(count) : ''}</span>
          <span className="scale-column" style={{ height: `${(count / most) * 56}px` }} aria-hidden="true" />
          <span className="scale-value">{value}</span>
        </li>
      ))}
    </ol>
  )
}
