import { ArrowLeftOutlined, DownOutlined, EditOutlined, LinkOutlined, UpOutlined } from '@ant-design/icons'
import { type CaseDetail, caseLimits, endpoints } from '@echoloop/contract'
import { App, Button, Dropdown, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useDocumentTitle } from '../../parts/use-document-title.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { CaseStateTag } from './CaseStateTag.tsx'
import { ClockSign } from './ClockSign.tsx'
import { type ChosenState, statesFrom } from './chosen-state.ts'
import { PrioritySign } from './PrioritySign.tsx'
import type { CaseChange } from './use-case-change.ts'

type CaseHeadProps = {
  detail: CaseDetail
  change: CaseChange
  onAsk: (asked: AskedOfCase) => void
  onClose: () => void
  onNext: (() => void) | undefined
  onPrevious: (() => void) | undefined
}

/** What the head's buttons ask for; dialogs answer. */
export type AskedOfCase =
  | { kind: 'state'; state: ChosenState }
  | { kind: 'assign' }
  | { kind: 'merge' }
  | { kind: 'split' }

/** What the case is, how it stands, and what can be done with it as a whole. */
export function CaseHead(props: CaseHeadProps): ReactNode {
  const { detail, change, onAsk } = props
  const words = useWords()
  const text = words.casePage
  const mayChange = usePermission('case.write')
  useDocumentTitle(`${words.cases.number(detail.number)} ${detail.title}`)
  const possible = statesFrom([detail.state])
  const main = possible.includes('resolved') ? 'resolved' : 'reopened'
  return (
    <header className="case-page-head">
      <CaseSteps {...props} />
      <TitleLine detail={detail} change={change} mayChange={mayChange && detail.mergedInto === null} />
      <div className="case-page-tools">
        <CaseStateTag state={detail.state} />
        <PrioritySign level={detail.priorityLevel} isByHand={detail.priorityByHand} />
        <ClockSign clock={detail} isQuiet />
        <span className="dialog-gap" />
        {mayChange && detail.mergedInto === null ? (
          <>
            <Button type="primary" onClick={() => onAsk({ kind: 'state', state: main })}>
              {main === 'resolved' ? text.resolve : text.reopen}
            </Button>
            <Dropdown
              trigger={['click']}
              menu={{
                items: possible.map((state) => ({ key: state, label: words.cases.states[state] })),
                onClick: ({ key }) => {
                  const state = possible.find((one) => one === key)
                  if (state) onAsk({ kind: 'state', state })
                },
              }}
            >
              <Button>{text.state} ▾</Button>
            </Dropdown>
            <Button onClick={() => onAsk({ kind: 'assign' })}>{text.handOver}</Button>
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'merge', label: text.merge },
                  { key: 'split', label: text.split, disabled: detail.voices < 2 },
                ],
                onClick: ({ key }) => onAsk({ kind: key === 'merge' ? 'merge' : 'split' }),
              }}
            >
              <Button>{text.more} ▾</Button>
            </Dropdown>
          </>
        ) : null}
      </div>
    </header>
  )
}

function CaseSteps({ onClose, onNext, onPrevious }: CaseHeadProps): ReactNode {
  const words = useWords()
  const text = words.casePage
  const { message } = App.useApp()
  const copy = () => {
    navigator.clipboard.writeText(`${window.location.origin}${window.location.pathname}`).then(
      () => message.success(text.copied),
      () => message.warning(words.shell.copyFailed),
    )
  }
  return (
    <div className="case-steps">
      <Button type="text" icon={<ArrowLeftOutlined />} onClick={onClose}>
        {text.back}
      </Button>
      <span>
        <Button
          type="text"
          icon={<UpOutlined />}
          aria-label={text.previous}
          title={`${text.previous} (k)`}
          disabled={!onPrevious}
          onClick={onPrevious}
        />
        <Button
          type="text"
          icon={<DownOutlined />}
          aria-label={text.next}
          title={`${text.next} (j)`}
          disabled={!onNext}
          onClick={onNext}
        />
        <Button
          type="text"
          icon={<LinkOutlined />}
          aria-label={text.copyLink}
          title={text.copyLink}
          onClick={copy}
        />
      </span>
    </div>
  )
}

type TitleLineProps = { detail: CaseDetail; change: CaseChange; mayChange: boolean }

/** Number and title; the title can be put into better words. */
function TitleLine({ detail, change, mayChange }: TitleLineProps): ReactNode {
  const words = useWords()
  const text = words.casePage
  const client = useClient()
  const [title, setTitle] = useState<string>()
  if (title === undefined)
    return (
      <h1 className="case-page-title">
        <span className="case-number">{words.cases.number(detail.number)}</span>{' '}
        <span dir="auto">{detail.title}</span>
        {mayChange ? (
          <Button
            type="text"
            size="small"
            icon={<EditOutlined />}
            aria-label={text.rename}
            title={text.rename}
            onClick={() => setTitle(detail.title)}
          />
        ) : null}
      </h1>
    )
  const keep = async () => {
    const wanted = title.trim()
    setTitle(undefined)
    if (wanted === '' || wanted === detail.title) return
    await change.attempt({
      says: text.entries.renamed(wanted),
      run: async (version) => {
        await client.call(endpoints.renameCase, {
          params: { id: detail.id },
          body: { title: wanted, version },
        })
        return { refusal: undefined }
      },
    })
  }
  return (
    <form
      className="case-rename"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <h1 className="sr-only">{detail.title}</h1>
      <Input
        autoFocus
        aria-label={text.rename}
        value={title}
        maxLength={caseLimits.title}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTitle(undefined)
        }}
      />
      <Button htmlType="submit" type="primary" loading={change.isBusy}>
        {text.keepTitle}
      </Button>
      <Button onClick={() => setTitle(undefined)}>{text.cancel}</Button>
    </form>
  )
}
