import '../feedback/feedback.css'
import '../feedback/voice.css'
import './cases.css'
import './case-page.css'
import { type CaseDetail, endpoints } from '@echoloop/contract'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { UndoProvider } from '../feedback/UndoProvider.tsx'
import { CaseAside } from './CaseAside.tsx'
import { CaseComposer } from './CaseComposer.tsx'
import { type AskedOfCase, CaseHead } from './CaseHead.tsx'
import { CasePageDialogs } from './CasePageDialogs.tsx'
import { CaseTimeline } from './CaseTimeline.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import { statesFrom } from './chosen-state.ts'
import { useCaseChange } from './use-case-change.ts'
import { type CasePlace, useCasePlace } from './use-case-place.ts'
import { useNeighbours } from './use-neighbours.ts'
import { usePresence } from './use-presence.ts'
import { useServerDraft } from './use-server-draft.ts'

/** One case: what happened, what was said, the answer, and what there is to know. */
export function CasePage(): ReactNode {
  const place = useCasePlace()
  const id = place.id ?? ''
  const detail = useCall(endpoints.readCase, { params: { id } })
  if (detail.error && !detail.data)
    return <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />
  if (!detail.data) return <PageSkeleton figures={0} rows={6} />
  return (
    <UndoProvider>
      <CaseShown key={id} detail={detail.data} place={place} />
    </UndoProvider>
  )
}

function CaseShown({ detail, place }: { detail: CaseDetail; place: CasePlace }): ReactNode {
  const words = useWords().cases.keys
  const { hash } = useLocation()
  const draft = useServerDraft(detail)
  const change = useCaseChange(detail)
  const replies = useCall(endpoints.listCaseReplies, { params: { id: detail.id } })
  const isWriting = draft.text.trim() !== '' && draft.state !== 'none'
  const present = usePresence(detail.id, isWriting) ?? detail.present
  const neighbours = useNeighbours(place)
  const [asked, setAsked] = useState<AskedOfCase>()
  useShortcut('j', words.down, () => neighbours.next?.())
  useShortcut('k', words.up, () => neighbours.previous?.())
  useShortcut('Escape', words.back, place.close)
  useShortcut('a', words.assign, () => setAsked({ kind: 'assign' }))
  useShortcut('e', words.resolve, () => {
    if (statesFrom([detail.state]).includes('resolved')) setAsked({ kind: 'state', state: 'resolved' })
  })
  return (
    <div className="case-page">
      <CaseHead
        detail={detail}
        change={change}
        onAsk={setAsked}
        onClose={place.close}
        onNext={neighbours.next}
        onPrevious={neighbours.previous}
      />
      <div className="case-page-main">
        <MergedAway detail={detail} />
        <CaseTimeline
          detail={detail}
          replies={replies.data?.replies ?? []}
          onTakenBack={(reply) => draft.write(reply.text)}
        />
        {change.conflict ? <ConflictNotice conflict={change.conflict} rule={detail.rule?.name} /> : null}
        {detail.mergedInto === null ? (
          <CaseComposer
            detail={detail}
            draft={draft}
            change={change}
            present={present}
            startsOpen={hash === 'reply'}
          />
        ) : null}
      </div>
      <CaseAside detail={detail} change={change} replies={replies.data} />
      {asked ? (
        <CasePageDialogs
          asked={asked}
          detail={detail}
          change={change}
          place={place}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </div>
  )
}

/** A case that went into another one says where everything is now. */
function MergedAway({ detail }: { detail: CaseDetail }): ReactNode {
  const words = useWords()
  const { mergedInto } = detail
  if (mergedInto === null) return null
  return (
    <p className="merged-away" role="status">
      {words.casePage.mergedInto(words.cases.number(mergedInto.number))}{' '}
      <AppLink href={`/cases/${mergedInto.id}`}>{words.casePage.goThere}</AppLink>
    </p>
  )
}
