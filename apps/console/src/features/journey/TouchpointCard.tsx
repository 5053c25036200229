import type { TouchpointFigures } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { DayStrip } from './DayStrip.tsx'
import { directionOf } from './direction-of.ts'
import { eventsHref } from './journey-search.ts'
import { SetUpTouchpoint } from './SetUpTouchpoint.tsx'
import { TouchpointVoices } from './TouchpointVoices.tsx'

type TouchpointCardProps = { figures: TouchpointFigures; period: { from: string; to: string } }

/** One stop of the line: who comes, how many were asked, what they say, who answers for it. */
export function TouchpointCard({ figures, period }: TouchpointCardProps): ReactNode {
  const words = useWords().journey
  const text = words.line
  const format = useFormat()
  const mayWrite = usePermission('survey.write')
  const [isOpen, setOpen] = useState(false)
  const { touchpoint, visits, asked, answered, voices, days, owner, reviewOn, liveRules, score } = figures
  const name = words.touchpoints[touchpoint]
  const here = { ...period, touchpoint }
  const share = (count: number) => (visits === 0 ? '–' : format.percent(count / visits))
  const direction = directionOf(figures)
  return (
    <li className={voices + visits > 0 ? 'touchpoint' : 'touchpoint is-quiet'}>
      <h2>
        <span className="touchpoint-dot" aria-hidden="true" />
        {name}
      </h2>
      <dl>
        <Row label={text.visits}>
          {visits > 0 ? <AppLink href={eventsHref(here)}>{format.number(visits)}</AppLink> : '–'}
        </Row>
        <Row label={text.coverage}>
          {asked > 0 ? <AppLink href={eventsHref({ ...here, kind: 'asked' })}>{share(asked)}</AppLink> : '–'}
        </Row>
        <Row label={text.answered}>
          {answered > 0 ? (
            <AppLink href={eventsHref({ ...here, kind: 'answered' })}>{share(answered)}</AppLink>
          ) : (
            '–'
          )}
        </Row>
        <Row label={text.score}>
          {score ? (
            <>
              <AppLink href={feedbackHref({ kind: 'survey', ...here })}>
                <span className={score.n < 30 ? 'is-small' : 'is-sure'}>{format.mean(score.mean)}</span>
              </AppLink>
              <span className="figure-note">
                {`${format.mean(score.low)} – ${format.mean(score.high)} · n ${format.number(score.n)}`}
              </span>
            </>
          ) : (
            '–'
          )}
        </Row>
        <TouchpointVoices figures={figures} period={period} />
      </dl>
      {direction ? <p className={`direction is-${direction}`}>{text[direction]}</p> : null}
      <DayStrip days={days} label={`${name}: ${text.trend}`} />
      <p className="figure-note">
        {text.owner}: {owner ? owner.name : text.nobody}
        <br />
        {text.review}: {reviewOn ? format.day(reviewOn) : text.notSet}
        {reviewOn !== null && reviewOn <= period.to ? <span className="is-due"> {text.overdue}</span> : null}
      </p>
      <p className="touchpoint-links">
        <AppLink href={`/journey/rules?touchpoint=${touchpoint}`}>
          {text.rules(format.number(liveRules))}
        </AppLink>
        {mayWrite ? (
          <Button type="link" size="small" onClick={() => setOpen(true)}>
            {text.setUp}
            <span className="sr-only"> {name}</span>
          </Button>
        ) : null}
      </p>
      {isOpen ? <SetUpTouchpoint figures={figures} onClose={() => setOpen(false)} /> : null}
    </li>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
