import { DeleteOutlined, StarOutlined } from '@ant-design/icons'
import { endpoints, type SavedView } from '@echoloop/contract'
import { useRouter } from '@tanstack/react-router'
import { App, Button, Popover } from 'antd'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { useSession } from '../../session/session-context.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'
import { SaveViewForm } from './SaveViewForm.tsx'

type ReadyMade = { name: string; query: string }

type SavedViewsProps = {
  room: SavedView['room']
  /** The filters at hand, as a query string without `?`. */
  query: string
  readyMade: ReadyMade[]
}

/** Ready-made and saved views of a room, and a place to save the filters at hand. */
export function SavedViews(props: SavedViewsProps): ReactNode {
  const words = useWords().feedback.view
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={isOpen}
      onOpenChange={setIsOpen}
      destroyOnHidden
      content={<ViewList {...props} onDone={() => setIsOpen(false)} />}
    >
      <Button icon={<StarOutlined />} aria-expanded={isOpen}>
        {words.label}
      </Button>
    </Popover>
  )
}

type ViewListProps = SavedViewsProps & { onDone: () => void }

function ViewList({ room, query, readyMade, onDone }: ViewListProps): ReactNode {
  const words = useWords().feedback.view
  const { permissions } = useSession()
  const views = useCall(endpoints.listViews)
  const problem = useProblemText(views.error)
  const saved = (views.data?.items ?? []).filter((view) => view.room === room)
  return (
    <div className="view-list" role="dialog" aria-label={words.label}>
      {readyMade.length > 0 ? <h2>{words.builtIn}</h2> : null}
      <ul>
        {readyMade.map((view) => (
          <ViewLink key={view.query} room={room} view={view} isHere={view.query === query} onDone={onDone} />
        ))}
      </ul>
      <h2>{words.label}</h2>
      {views.error ? <p role="alert">{problem.title}</p> : null}
      {views.data && saved.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul>
        {saved.map((view) => (
          <ViewLink key={view.id} room={room} view={view} isHere={view.query === query} onDone={onDone} />
        ))}
      </ul>
      {permissions.includes('view.write') && query !== '' ? <SaveViewForm room={room} query={query} /> : null}
    </div>
  )
}

type ViewLinkProps = {
  room: SavedView['room']
  view: Pick<SavedView, 'name' | 'query'> & Partial<SavedView>
  isHere: boolean
  onDone: () => void
}

function ViewLink({ room, view, isHere, onDone }: ViewLinkProps): ReactNode {
  const words = useWords().feedback.view
  const { message } = App.useApp()
  const { history } = useRouter()
  const remove = useAction(endpoints.removeView, {
    refreshes: [endpoints.listViews],
    onDone: () => void message.info(words.removed(view.name)),
  })
  const { id } = view
  const href = view.query ? `/${room}?${view.query}` : `/${room}`
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    history.push(href)
    onDone()
  }
  return (
    <li className="view-row">
      <a href={href} aria-current={isHere ? 'page' : undefined} onClick={open}>
        {view.name}
      </a>
      {view.isShared ? <span className="quiet">{words.shared}</span> : null}
      {id !== undefined && view.isMine ? (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={words.remove(view.name)}
          loading={remove.isPending}
          onClick={() => remove.mutate({ params: { id } })}
        />
      ) : null}
    </li>
  )
}
