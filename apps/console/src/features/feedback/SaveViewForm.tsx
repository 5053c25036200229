import { endpoints, type SavedView } from '@echoloop/contract'
import { App, Button, Checkbox, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemText } from '../../words/use-problem-text.ts'
import { useWords } from '../../words/use-words.ts'

type SaveViewFormProps = { room: SavedView['room']; query: string }

/** Keeps the filters at hand under a name. */
export function SaveViewForm({ room, query }: SaveViewFormProps): ReactNode {
  const words = useWords().feedback.view
  const { message } = App.useApp()
  const [name, setName] = useState('')
  const [isShared, setIsShared] = useState(false)
  const save = useAction(endpoints.saveView, {
    refreshes: [endpoints.listViews],
    onDone: (view) => {
      setName('')
      void message.success(words.saved(view.name))
    },
  })
  const problem = useProblemText(save.error)
  return (
    <form
      className="view-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') save.mutate({ body: { name: name.trim(), query, room, isShared } })
      }}
    >
      <h3>{words.save}</h3>
      <Input
        aria-label={words.name}
        placeholder={words.namePlaceholder}
        value={name}
        maxLength={60}
        status={save.error ? 'error' : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      {save.error ? <p role="alert">{problem.detail ?? problem.title}</p> : null}
      <Checkbox checked={isShared} onChange={(event) => setIsShared(event.target.checked)}>
        {words.share}
      </Checkbox>
      <Button htmlType="submit" type="primary" disabled={name.trim() === ''} loading={save.isPending}>
        {words.keep}
      </Button>
    </form>
  )
}
