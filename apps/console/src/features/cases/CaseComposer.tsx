import { type CaseDetail, endpoints, type Presence } from '@echoloop/contract'
import { Segmented } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { PresenceLine } from './PresenceLine.tsx'
import { RemarkForm } from './RemarkForm.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import type { CaseChange } from './use-case-change.ts'
import type { ServerDraft } from './use-server-draft.ts'

type CaseComposerProps = {
  detail: CaseDetail
  draft: ServerDraft
  change: CaseChange
  present: Presence[]
  /** One came here to write. */
  startsOpen: boolean
}

/** Where one answers the customer or leaves a remark for colleagues. */
export function CaseComposer({ detail, draft, change, present, startsOpen }: CaseComposerProps): ReactNode {
  const words = useWords()
  const text = words.casePage.composer
  const mayReply = usePermission('reply.write')
  const mayRemark = usePermission('case.write')
  const [mode, setMode] = useState<'reply' | 'remark'>(mayReply ? 'reply' : 'remark')
  const place = useRef<HTMLElement>(null)
  const ways = useCall(endpoints.listReplyWays, { params: { id: detail.id } }, { isWanted: mayReply })
  const open = (next: 'reply' | 'remark') => {
    setMode(next)
    requestAnimationFrame(() => place.current?.querySelector('textarea')?.focus())
  }
  useShortcut('r', words.cases.keys.reply, () => open('reply'))
  useShortcut('m', words.cases.keys.remark, () => open('remark'))
  if (!mayReply && !mayRemark) return null
  return (
    <section className="composer" aria-label={text.label} ref={place}>
      <PresenceLine present={present} />
      {mayReply && mayRemark ? (
        <Segmented
          size="small"
          value={mode}
          aria-label={text.label}
          options={[
            { value: 'reply' as const, label: text.reply },
            { value: 'remark' as const, label: text.remark },
          ]}
          onChange={open}
        />
      ) : null}
      {mode === 'reply' && mayReply ? (
        <ReplyForm
          detail={detail}
          draft={draft}
          change={change}
          ways={ways.data?.ways}
          startsOpen={startsOpen || draft.text !== ''}
        />
      ) : (
        <RemarkForm caseId={detail.id} />
      )}
    </section>
  )
}
