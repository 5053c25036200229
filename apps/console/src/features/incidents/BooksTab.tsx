import { endpoints, incidentKinds, type PlayBook } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { ChoiceRow } from '../../shell/ChoiceRow.tsx'
import { useWords } from '../../words/use-words.ts'

const languages = ['zh-CN', 'en'] as const

/** What is done first, for each kind; a shop writes its own. */
export function BooksTab(): ReactNode {
  const text = useWords().incidents
  const { book = 'product-safety' } = useSearch({ from: '/shell/incidents' })
  const navigate = useNavigate({ from: '/incidents' })
  const books = useCall(endpoints.readPlayBooks, {})
  if (books.error) return <ErrorState error={books.error} onRetry={() => void books.refetch()} />
  const shown = books.data?.items.find(({ kind }) => kind === book)
  return (
    <section className="stack">
      <ChoiceRow
        label={text.tabs.books}
        value={book}
        options={incidentKinds.map((value) => ({ value, label: text.kinds[value] }))}
        onChoose={(value) =>
          void navigate({
            search: { tab: 'books', book: incidentKinds.find((one) => one === value) ?? 'product-safety' },
            replace: true,
          })
        }
      />
      {shown ? <BookForm key={`${shown.kind} ${shown.isOwn}`} book={shown} /> : <ListSkeleton rows={6} />}
    </section>
  )
}

function BookForm({ book }: { book: PlayBook }): ReactNode {
  const words = useWords().incidents
  const text = words.books
  const { message } = App.useApp()
  const mayWrite = usePermission('play-book.write')
  const [steps, setSteps] = useState(() => book.steps.map((step, at) => ({ ...step, key: at })))
  const [statement, setStatement] = useState(book.statement)
  const save = useAction(endpoints.putPlayBook, {
    refreshes: [endpoints.readPlayBooks],
    onDone: () => void message.success(text.saved),
  })
  const change = (key: number, part: Partial<PlayBook['steps'][number]>) =>
    setSteps((all) => all.map((step) => (step.key === key ? { ...step, ...part } : step)))
  const body = { statement, steps: steps.map(({ title, dueMinutes }) => ({ title, dueMinutes })) }
  return (
    <div className="incident-form is-wide">
      <p className="quiet">{book.isOwn ? text.own : text.usual}</p>
      <ol className="incident-book">
        {steps.map(({ key, title, dueMinutes }, at) => (
          <li key={key}>
            <fieldset disabled={!mayWrite}>
              <legend>{text.step(at + 1)}</legend>
              {languages.map((language) => (
                <Input
                  key={language}
                  lang={language}
                  aria-label={`${text.step(at + 1)} ${language === 'en' ? words.statement.en : words.statement.zh}`}
                  value={title[language]}
                  maxLength={200}
                  onChange={({ target }) => change(key, { title: { ...title, [language]: target.value } })}
                />
              ))}
              <Labelled label={text.due}>
                {(id) => (
                  <Input
                    id={id}
                    type="number"
                    min={1}
                    value={dueMinutes}
                    onChange={({ target }) => change(key, { dueMinutes: Number(target.value) })}
                  />
                )}
              </Labelled>
              {mayWrite && steps.length > 1 ? (
                <Button type="text" onClick={() => setSteps((all) => all.filter((step) => step.key !== key))}>
                  {text.removeStep}
                </Button>
              ) : null}
            </fieldset>
          </li>
        ))}
      </ol>
      {mayWrite ? (
        <Button
          onClick={() =>
            setSteps((all) => [...all, { key: Date.now(), title: { 'zh-CN': '', en: '' }, dueMinutes: 60 }])
          }
        >
          {text.addStep}
        </Button>
      ) : null}
      {languages.map((language) => (
        <Labelled
          key={language}
          label={`${text.statement} (${language === 'en' ? words.statement.en : words.statement.zh})`}
          hint={language === 'en' ? text.slots : undefined}
        >
          {(id) => (
            <Input.TextArea
              id={id}
              lang={language}
              rows={5}
              disabled={!mayWrite}
              value={statement[language]}
              onChange={({ target }) => setStatement({ ...statement, [language]: target.value })}
            />
          )}
        </Labelled>
      ))}
      {save.error ? <ErrorState error={save.error} /> : null}
      {mayWrite ? (
        <div className="panel-actions">
          <Button
            type="primary"
            loading={save.isPending}
            onClick={() => save.mutate({ params: { kind: book.kind }, body })}
          >
            {text.save}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
