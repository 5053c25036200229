import { endpoints, type Feed } from '@echoloop/contract'
import { Switch } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { AddressLine } from './AddressLine.tsx'

const reasons = ['withoutProduct', 'byStaff', 'withoutStars', 'withoutText'] as const

/** One feed with its switch, its address, and what is in it. */
export function FeedCard({ feed, mayWrite }: { feed: Feed; mayWrite: boolean }): ReactNode {
  const words = useWords().shopWindow.feeds
  const format = useFormat()
  const name = words.names[feed.feed]
  const change = useAction(endpoints.switchFeed, { refreshes: [endpoints.readFeeds] })
  const leftOut = reasons.filter((reason) => feed.leftOut[reason] > 0)
  return (
    <section className="window-page">
      <div className="window-feed-head">
        <h2>{name}</h2>
        <Switch
          checked={feed.isOn}
          loading={change.isPending}
          disabled={!mayWrite}
          aria-label={words.isOn(name)}
          checkedChildren={words.on}
          unCheckedChildren={words.off}
          onChange={(isOn) => change.mutate({ body: { feed: feed.feed, isOn } })}
        />
      </div>
      <p className="quiet">{words.notes[feed.feed]}</p>
      {change.error ? <ErrorState error={change.error} /> : null}
      <AddressLine url={feed.url} label={words.address(name)} />
      {feed.isOn ? null : <p className="quiet">{words.offNote}</p>}
      <p>{words.reviews(format.number(feed.reviews))}</p>
      {leftOut.length === 0 ? null : (
        <p className="quiet">
          {words.leftOutTitle}{' '}
          {leftOut.map((reason) => words.leftOut[reason](format.number(feed.leftOut[reason]))).join(' · ')}
        </p>
      )}
      <LastFetch feed={feed} />
    </section>
  )
}

function LastFetch({ feed: { lastFetch, isOn } }: { feed: Feed }): ReactNode {
  const words = useWords().shopWindow.feeds
  const format = useFormat()
  if (lastFetch === null) return isOn ? <p className="quiet">{words.never}</p> : null
  const { by, at, reviews, isWhole } = lastFetch
  return (
    <p className="quiet">
      {words.lastFetch({ by, ago: format.ago(at), reviews: format.number(reviews) })}
      {isWhole ? null : ` ${words.brokenOff}`}
    </p>
  )
}
