import { aspectCodes, type TouchpointFigures } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type TouchpointVoicesProps = { figures: TouchpointFigures; period: { from: string; to: string } }

/** What people say at a touchpoint; each number leads to exactly those voices. */
export function TouchpointVoices({ figures, period }: TouchpointVoicesProps): ReactNode {
  const words = useWords()
  const text = words.journey.line
  const format = useFormat()
  const { touchpoint, voices, negative, topTopic } = figures
  const here = { ...period, touchpoint }
  const aspect = aspectCodes.find((code) => code === topTopic?.aspect)
  return (
    <>
      <div>
        <dt>{text.voices}</dt>
        <dd>{voices > 0 ? <AppLink href={feedbackHref(here)}>{format.number(voices)}</AppLink> : '–'}</dd>
      </div>
      <div>
        <dt>{text.negative}</dt>
        <dd>
          {negative.of > 0 ? (
            <>
              <AppLink href={feedbackHref({ ...here, sentiment: 'negative' })}>
                <span className={negative.of < 30 ? 'is-small' : 'is-sure'}>
                  {format.wholePercent(negative.count / negative.of)}
                </span>
              </AppLink>
              <span className="figure-note">{format.percentRange(negative)}</span>
            </>
          ) : (
            '–'
          )}
        </dd>
      </div>
      <div className="touchpoint-topic">
        <dt>{text.topic}</dt>
        <dd>
          {topTopic && aspect ? (
            <AppLink href={feedbackHref({ ...here, aspect, polarity: 'negative' })}>
              {`${words.codes.aspects[aspect]} (${format.number(topTopic.count)})`}
            </AppLink>
          ) : (
            '–'
          )}
        </dd>
      </div>
    </>
  )
}
