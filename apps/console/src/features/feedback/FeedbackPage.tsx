import './feedback.css'
import './voice.css'
import { type ReactNode, useState } from 'react'
import { FeedbackDetail } from './FeedbackDetail.tsx'
import { FeedbackListPane } from './FeedbackListPane.tsx'
import { NothingOpen } from './NothingOpen.tsx'
import { UndoProvider } from './UndoProvider.tsx'
import { useFeedbackList } from './use-feedback-list.ts'
import { useFeedbackPlace } from './use-feedback-place.ts'
import { useIsWide } from './use-is-wide.ts'
import { useListKeys } from './use-list-keys.ts'

/** One list for every channel, and the voice that is open beside it; on phones one after the other. */
export function FeedbackPage(): ReactNode {
  const place = useFeedbackPlace()
  const list = useFeedbackList(place.search)
  const isWide = useIsWide()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const keys = useListKeys({ place, list, isWide })
  const isListHidden = !isWide && place.id !== undefined
  return (
    <UndoProvider>
      <div className={`voices${place.id ? ' has-open' : ''}`}>
        <FeedbackListPane
          place={place}
          list={list}
          isHidden={isListHidden}
          chosen={chosen}
          onChosen={setChosen}
        />
        {place.id ? (
          <FeedbackDetail
            key={place.id}
            id={place.id}
            query={place.search.filter.q}
            isWide={isWide}
            onClose={place.close}
            onNext={keys.next}
            onPrevious={keys.previous}
          />
        ) : isWide ? (
          <NothingOpen />
        ) : null}
      </div>
    </UndoProvider>
  )
}
