import { type CaseDetail, caseReplyLimits, type ReplyChannel, type ReplyWay } from '@echoloop/contract'
import { Button, Dropdown, Select, Space } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'
import { KeySign } from '../feedback/KeySign.tsx'
import { nameOf } from '../feedback/name-of.ts'
import { CheckedText } from './CheckedText.tsx'
import { CheckFindings } from './CheckFindings.tsx'
import { statesFrom } from './chosen-state.ts'
import { OffersButton } from './OffersButton.tsx'
import type { CaseChange } from './use-case-change.ts'
import { useReplyCheck } from './use-reply-check.ts'
import { useSendReply } from './use-send-reply.ts'
import type { ServerDraft } from './use-server-draft.ts'

type TakenFrom = { templateId?: string; suggestionId?: string }

type ReplyFormProps = {
  detail: CaseDetail
  draft: ServerDraft
  change: CaseChange
  ways: ReplyWay[] | undefined
  startsOpen: boolean
}

const thenStates = ['waiting-customer', 'waiting-others', 'resolved'] as const
const lengthShownFrom = 4000

/** An answer to the customer, by the way they came or another one that is open. */
export function ReplyForm({ detail, draft, change, ways, startsOpen }: ReplyFormProps): ReactNode {
  const words = useWords().casePage.composer
  const box = useRef<HTMLTextAreaElement>(null)
  const checkId = useId()
  const [taken, setTaken] = useState<TakenFrom>()
  const way = wayAtHand(ways, draft.channel)
  const channel = way?.channel === 'public' ? 'public' : 'private'
  const check = useReplyCheck({ caseId: detail.id, text: draft.text, channel })
  const work = useSendReply({ detail, draft, change, way, taken })
  const problem = useProblemText(work.error)
  useEffect(() => {
    if (startsOpen) box.current?.focus({ preventScroll: true })
  }, [startsOpen])
  if (ways && !ways.some(({ isOpen }) => isOpen)) return <p className="quiet">{words.noWay}</p>
  const isEmpty = draft.text.trim() === ''
  const isReady = !isEmpty && way !== undefined && !check.isBlocked
  const show = ({ start, end }: { start: number; end: number }) => {
    box.current?.focus()
    box.current?.setSelectionRange(start, end)
  }
  const possible = statesFrom([detail.state])
  return (
    <form
      className={isEmpty ? 'reply-form is-empty' : 'reply-form'}
      onSubmit={(event) => {
        event.preventDefault()
        work.send()
      }}
    >
      <WayChoice ways={ways} way={way} onChoose={draft.answerBy} />
      <CheckedText
        label={words.textLabel}
        placeholder={words.placeholder}
        value={draft.text}
        findings={check.verdict?.findings ?? []}
        describedBy={checkId}
        area={box}
        onChange={draft.write}
        onSend={work.send}
      />
      <CheckFindings id={checkId} check={check} text={draft.text} onShow={show} />
      {work.error ? (
        <p className="panel-problem" role="alert">
          <b>{problem.title}</b> {problem.detail}
          {work.isDoubtful ? (
            <Button size="small" loading={work.isSending} onClick={work.sendAnyway}>
              {words.sendAnyway}
            </Button>
          ) : null}
        </p>
      ) : null}
      <div className="panel-actions">
        <Space.Compact>
          <Button type="primary" htmlType="submit" loading={work.isSending} disabled={!isReady}>
            {words.send} <KeySign>{words.sendKey}</KeySign>
          </Button>
          <Dropdown
            disabled={!isReady || work.isSending}
            trigger={['click']}
            menu={{
              items: thenStates
                .filter((state) => possible.includes(state))
                .map((state) => ({ key: state, label: words.sendThen[state] })),
              onClick: ({ key }) => work.send(thenStates.find((state) => state === key)),
            }}
          >
            <Button type="primary" aria-label={words.sendAnd} disabled={!isReady}>
              ▾
            </Button>
          </Dropdown>
        </Space.Compact>
        <OffersButton
          detail={detail}
          channel={channel}
          onUse={({ text, ...from }) => {
            setTaken(from)
            draft.write(draft.text.trim() === '' ? text : `${draft.text.trimEnd()}\n\n${text}`)
            box.current?.focus()
          }}
        />
        <DraftNote draft={draft} />
      </div>
    </form>
  )
}

/** The way chosen before, else the one the person came by, else any that is open. */
function wayAtHand(ways: ReplyWay[] | undefined, channel: string | undefined): ReplyWay | undefined {
  const open = (ways ?? []).filter(({ isOpen }) => isOpen)
  return open.find((way) => way.channel === channel) ?? open.find(({ isUsual }) => isUsual) ?? open[0]
}

type WayChoiceProps = {
  ways: ReplyWay[] | undefined
  way: ReplyWay | undefined
  onChoose: (channel: ReplyChannel) => void
}

function WayChoice({ ways, way, onChoose }: WayChoiceProps): ReactNode {
  const words = useWords().casePage.composer
  const format = useFormat()
  const labelOf = ({ channel, isOpen, reason, isUsual }: ReplyWay) => {
    const name = words.channels[channel]
    if (!isOpen) return `${name} · ${nameOf(words.closed, reason ?? '')}`
    return isUsual ? `${name} · ${words.usual}` : name
  }
  return (
    <div className="way-choice">
      <Select
        size="small"
        aria-label={words.channel}
        variant="filled"
        popupMatchSelectWidth={false}
        loading={!ways}
        value={way?.channel}
        options={(ways ?? []).map((one) => ({
          value: one.channel,
          label: labelOf(one),
          disabled: !one.isOpen,
        }))}
        onChange={onChoose}
      />
      {way?.to ? <span className="quiet">{words.to(way.to)}</span> : null}
      {way?.closesAt && !way.isByTemplate ? (
        <span className="quiet">{words.takenUntil(format.dateTime(way.closesAt))}</span>
      ) : null}
      {ways?.some(({ reason }) => reason === 'window-closed') ? (
        <span className="way-public" role="status">
          {words.channels.messenger}: {words.closed['window-closed']}
        </span>
      ) : null}
      {way?.isByTemplate ? <span className="way-public">{words.byTemplate}</span> : null}
      {way?.channel === 'public' ? <span className="way-public">{words.everyone}</span> : null}
    </div>
  )
}

function DraftNote({ draft }: { draft: ServerDraft }): ReactNode {
  const words = useWords().casePage.composer
  const format = useFormat()
  if (draft.state === 'failed') return <span role="alert">{words.notSaved}</span>
  if (draft.text.length >= lengthShownFrom)
    return <span className="quiet">{words.length(draft.text.length, caseReplyLimits.text)}</span>
  if (draft.state === 'saving') return <span className="quiet">{words.saving}</span>
  if (draft.text === '' || draft.savedAt === undefined) return null
  return <span className="quiet">{words.saved(format.time(draft.savedAt))}</span>
}
