import type { ModerationReview } from '@echoloop/contract'
import { App, Button, Input, type InputRef } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useKeptWords } from '../../parts/use-kept-words.ts'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { KeySign } from '../feedback/KeySign.tsx'
import { OpinionDialog } from './OpinionDialog.tsx'
import { OpinionNotice } from './OpinionNotice.tsx'
import { RefuseDialog } from './RefuseDialog.tsx'
import type { ClaimState } from './use-claim.ts'
import { useDecisions, type WantedDecision } from './use-decisions.ts'
import { useGiveOpinion } from './use-give-opinion.ts'
import type { Walk } from './use-walk.ts'

type DecisionPanelProps = { review: ModerationReview; claim: ClaimState; walk: Walk }

/** The decision itself, by button or key. Decided, the next review opens. */
export function DecisionPanel({ review, claim, walk }: DecisionPanelProps): ReactNode {
  const text = useWords().moderation.review.decide
  const mayDecide = usePermission('moderation.write')
  const opinion = review.secondOpinion
  const isBlocked = opinion !== null && !opinion.isMyTurn && !review.maySettle
  return (
    <section className="panel decide" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ClaimNotice claim={claim} />
      {opinion ? <OpinionNotice review={review} opinion={opinion} /> : null}
      {mayDecide ? null : <p className="quiet">{text.noRight}</p>}
      {mayDecide && !isBlocked && claim.heldBy === undefined ? (
        <DecisionButtons review={review} walk={walk} />
      ) : null}
    </section>
  )
}

function ClaimNotice({ claim }: { claim: ClaimState }): ReactNode {
  const words = useWords().moderation.claim
  if (claim.heldBy === undefined) return null
  return (
    <p className="claim-notice" role="status">
      {words.waits(claim.heldBy || words.someone)}{' '}
      <Button size="small" onClick={() => void claim.takeOver()}>
        {words.takeOver}
      </Button>
    </p>
  )
}

function DecisionButtons({ review, walk }: Omit<DecisionPanelProps, 'claim'>): ReactNode {
  const words = useWords().moderation
  const text = words.review.decide
  const desk = useDesk(review, walk)
  const { isAppealed, names } = desk
  useShortcut('a', words.keys.accept, desk.accept)
  useShortcut('h', words.keys.hold, desk.hold)
  useShortcut('r', words.keys.refuse, desk.refuse)
  useShortcut('o', words.keys.opinion, desk.ask)
  return (
    <>
      {isAppealed ? (
        <div className="answer-field">
          <label className="label-name" htmlFor="answer-to-author">
            {text.answer}
          </label>
          <Input.TextArea
            id="answer-to-author"
            ref={desk.answerField}
            value={desk.answer.words}
            maxLength={1000}
            rows={2}
            className="growing"
            onChange={(event) => desk.answer.write(event.target.value)}
          />
          <span className="quiet">{text.answerNote}</span>
        </div>
      ) : null}
      <div className="decide-buttons">
        <Button type="primary" loading={desk.isBusy} onClick={desk.accept}>
          {names.accept} <KeySign>a</KeySign>
        </Button>
        <Button danger disabled={desk.isBusy} onClick={desk.refuse}>
          {names.refuse} <KeySign>r</KeySign>
        </Button>
        {desk.isMyTurn ? null : (
          <>
            <Button disabled={desk.isBusy} onClick={desk.hold}>
              {names.hold} <KeySign>h</KeySign>
            </Button>
            {review.maySettle ? null : (
              <Button disabled={desk.isBusy} onClick={desk.ask}>
                {text.opinion} <KeySign>o</KeySign>
              </Button>
            )}
          </>
        )}
      </div>
      {desk.dialog === 'refuse' ? (
        <RefuseDialog
          keptAs={review.id}
          isBusy={desk.isBusy}
          onClose={desk.close}
          onRefuse={(code, reason) =>
            desk.carryOut({ choice: 'refuse', code, reason: reason ?? desk.reason })
          }
        />
      ) : null}
      {desk.dialog === 'ask' ? (
        <OpinionDialog review={review} onClose={desk.close} onAsked={walk.goOn} />
      ) : null}
    </>
  )
}

/** What each button does with this review: a plain hold, an appeal, readers' flags, or a judgement that was asked for. */
function useDesk(review: ModerationReview, walk: Walk) {
  const text = useWords().moderation.review.decide
  const { message } = App.useApp()
  const work = useDecisions()
  const give = useGiveOpinion()
  const [dialog, setDialog] = useState<'refuse' | 'ask'>()
  const answer = useKeptWords(`answer ${review.id}`)
  const answerField = useRef<InputRef & HTMLTextAreaElement>(null)
  const isAppealed = review.causes.includes('appeal')
  const isMyTurn = review.secondOpinion?.isMyTurn === true
  const isPublished = review.state === 'published'
  const isBusy = work.isBusy || give.isBusy
  const reason = answer.words.trim() || undefined

  const carryOut = async (decision: WantedDecision): Promise<boolean> => {
    if (isBusy) return false
    const { choice } = decision
    const opinion = review.secondOpinion
    const isDone =
      isMyTurn && opinion && choice !== 'hold'
        ? await give.give(opinion.id, { ...decision, choice })
        : ((await work.decide([review], decision))?.length ?? 0) > 0
    if (!isDone) return false
    answer.forget()
    setDialog(undefined)
    walk.goOn()
    return true
  }
  const needsAnswer = () => {
    if (!isAppealed || isMyTurn || reason !== undefined) return false
    message.info(text.needsAnswer)
    answerField.current?.focus()
    return true
  }
  return {
    isAppealed: isAppealed && !isMyTurn,
    isMyTurn,
    isBusy,
    answer,
    answerField,
    reason,
    dialog,
    close: () => setDialog(undefined),
    names: {
      accept: isPublished ? text.keepPublished : text.accept,
      refuse: isAppealed && review.state === 'refused' && !isMyTurn ? text.keepRefused : text.refuse,
      hold: isPublished ? text.takeDown : text.hold,
    },
    carryOut,
    accept: () => {
      if (!needsAnswer()) void carryOut({ choice: 'publish', reason })
    },
    refuse: () => {
      if (needsAnswer()) return
      if (isAppealed && review.state === 'refused' && !isMyTurn) void carryOut({ choice: 'refuse', reason })
      else setDialog('refuse')
    },
    hold: () => {
      if (isMyTurn) return
      if (isPublished) void carryOut({ choice: 'hold' })
      else {
        message.info(text.held)
        walk.goOn()
      }
    },
    ask: () => {
      if (!isMyTurn && !review.maySettle) setDialog('ask')
    },
  }
}
