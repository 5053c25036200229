import { type CaseDetail, type CaseReply, endpoints, type MailItem } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useCallPages } from '../../call/use-call-pages.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useIsWide } from '../feedback/use-is-wide.ts'
import { MachineMail, MailOfCase } from '../mailboxes/MailOfCase.tsx'
import { assembleTimeline, type TimelinePiece } from './assemble-timeline.ts'
import { type Folded, foldTimeline } from './fold-timeline.ts'
import { SentCaseReply } from './SentCaseReply.tsx'
import { TimelineLine } from './TimelineLine.tsx'
import { TimelineVoice } from './TimelineVoice.tsx'
import { timelineDays } from './timeline-days.ts'

type CaseTimelineProps = {
  detail: CaseDetail
  replies: readonly CaseReply[]
  /** A reply was taken back before it left: its words go back to where they were written. */
  onTakenBack: (reply: CaseReply) => void
}

const noMails: readonly MailItem[] = []

/** Everything that happened to a case and all that was said in it, in one line of time. */
export function CaseTimeline({ detail, replies, onTakenBack }: CaseTimelineProps): ReactNode {
  const words = useWords().casePage.timeline
  const format = useFormat()
  const mails = useCall(endpoints.listMailsOfCase, { params: { id: detail.id } }).data?.items ?? noMails
  const days = useMemo(() => {
    const { timeline, voiceList } = detail
    const pieces = assembleTimeline({ timeline, voices: voiceList, replies, mails })
    return timelineDays(pieces, format.dayOf)
  }, [detail, replies, mails, format])
  const isWide = useIsWide()
  const line = useRef<HTMLElement>(null)
  const count = detail.timeline.length + replies.length
  // Whoever opens a case wants its newest words; what is written here comes in at the end, too.
  useEffect(() => {
    if (count > 0 && isWide) line.current?.scrollIntoView({ block: 'end' })
  }, [count, isWide])
  return (
    <section className="timeline" aria-label={words.title} ref={line}>
      {days.map(({ day, items }) => {
        // A day on which only small things happened needs no heading: its lines say their day themselves.
        const isQuiet = items.every(({ kind }) => kind === 'line')
        return (
          <section key={day} className="timeline-day">
            {isQuiet ? null : (
              <h2 className="timeline-date">
                <span>{day}</span>
              </h2>
            )}
            {foldTimeline(items).map((folded) => (
              <FoldedPiece
                key={folded.kind === 'one' ? folded.entry.id : folded.id}
                folded={folded}
                isDated={isQuiet}
                detail={detail}
                mails={mails}
                onTakenBack={onTakenBack}
              />
            ))}
          </section>
        )
      })}
    </section>
  )
}

type OnePieceProps = Pick<CaseTimelineProps, 'detail' | 'onTakenBack'> & {
  isDated: boolean
  mails: readonly MailItem[]
}

type FoldedPieceProps = OnePieceProps & { folded: Folded<TimelinePiece> }

function FoldedPiece({ folded, ...rest }: FoldedPieceProps): ReactNode {
  const words = useWords().casePage.timeline
  const [isOpen, setIsOpen] = useState(false)
  if (folded.kind === 'one') return <Piece piece={folded.entry} {...rest} />
  if (isOpen) return folded.entries.map((piece) => <Piece key={piece.id} piece={piece} {...rest} />)
  return (
    <Button type="link" size="small" className="timeline-fold" onClick={() => setIsOpen(true)}>
      {words.folded(folded.entries.length)}
    </Button>
  )
}

type PieceProps = OnePieceProps & { piece: TimelinePiece }

function Piece({ piece, detail, mails, isDated, onTakenBack }: PieceProps): ReactNode {
  const words = useWords().casePage.timeline
  const format = useFormat()
  if (piece.kind === 'reply') return <SentCaseReply reply={piece.reply} onTakenBack={onTakenBack} />
  if (piece.kind === 'machine-mail') return <MachineMail mail={piece.mail} />
  const { item } = piece
  if (piece.kind === 'voice') {
    const mail = mails.find(({ feedbackId }) => feedbackId !== null && feedbackId === item.detail.feedbackId)
    return (
      <>
        {item.folded > 0 ? <FoldedVoices caseId={detail.id} count={detail.voices} /> : null}
        <TimelineVoice item={item} voice={piece.voice}>
          {mail ? <MailOfCase mail={mail} /> : null}
        </TimelineVoice>
      </>
    )
  }
  if (piece.kind === 'line') return <TimelineLine item={item} rule={detail.rule?.name} isDated={isDated} />
  const isRemark = piece.kind === 'remark'
  return (
    <article className={`said ${isRemark ? 'is-remark' : 'is-ours'}`}>
      <header className="said-head">
        <bdi className="said-by">{item.by?.name}</bdi>
        <span className="quiet">{isRemark ? words.remark : words.reply}</span>
        <time className="line-at quiet" dateTime={item.at} title={format.dateTime(item.at)}>
          {format.time(item.at)}
        </time>
      </header>
      <p className="said-text" dir="auto">
        {item.text}
      </p>
    </article>
  )
}

/** Many voices in a row stand in one line until somebody wants to read them all. */
function FoldedVoices({ caseId, count }: { caseId: string; count: number }): ReactNode {
  const words = useWords().casePage.timeline
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return <AllVoices caseId={caseId} />
  return (
    <Button type="link" size="small" className="timeline-fold" onClick={() => setIsOpen(true)}>
      {words.moreVoices(count)}
    </Button>
  )
}

function AllVoices({ caseId }: { caseId: string }): ReactNode {
  const words = useWords().cases
  const pages = useCallPages(endpoints.listCaseVoices, { params: { id: caseId }, query: { limit: 50 } })
  return (
    <div className="timeline-voices">
      {pages.rows.map((voice) => (
        <TimelineVoice
          key={voice.id}
          voice={voice}
          item={{
            id: voice.id,
            at: voice.occurredAt,
            kind: 'voice',
            by: null,
            text: voice.text,
            detail: { feedbackId: voice.id },
            folded: 0,
          }}
        />
      ))}
      {pages.hasMore ? (
        <Button type="link" loading={pages.isLoadingMore} onClick={pages.loadMore}>
          {words.loadMore}
        </Button>
      ) : null}
    </div>
  )
}
