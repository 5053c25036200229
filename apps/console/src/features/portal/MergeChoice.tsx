import { type BoardItem, boardStates, endpoints } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { SearchField } from '../../parts/SearchField.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'

/** Which suggestion another one says the same as: the similar ones first, then any by its title. */
export function MergeChoice({ item, onClose }: { item: BoardItem; onClose: () => void }): ReactNode {
  const text = useWords().portalRoom.item
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const [q, setQ] = useState('')
  const similar = useCall(endpoints.findSimilarBoardItems, { params: { id: item.id } })
  const found = useCall(endpoints.listBoardItems, { query: { q, limit: 10 } }, { isWanted: q !== '' })
  const merged = useAction(endpoints.mergeBoardItems, {
    refreshes: [endpoints.listBoardItems, endpoints.listBoardComments],
    onDone: () => {
      message.success(text.merged)
      onClose()
    },
  })
  const rows = (q === '' ? similar.data?.items : found.data?.items) ?? []
  const targets = rows.filter(
    ({ id, state }) => id !== item.id && boardStates.some((shown) => shown === state),
  )
  return (
    <div className="portal-merge">
      <p>
        <b>{text.mergeTitle}</b>
      </p>
      <p className="quiet">{similar.data && targets.length === 0 ? text.mergeNone : text.mergeHint}</p>
      <SearchField label={text.search} value={q} onSearch={setQ} />
      <ul className="portal-targets">
        {targets.map((target) => (
          <li key={target.id}>
            <span dir="auto">{target.title}</span> <span className="quiet">{text.votes(target.votes)}</span>
            <Button
              size="small"
              loading={merged.isPending}
              onClick={() =>
                void merged.mutateAsync({ params: { id: item.id }, body: { into: target.id } }).catch(tell)
              }
            >
              {text.mergeInto}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={onClose}>{text.cancel}</Button>
    </div>
  )
}
