import { UndoOutlined } from '@ant-design/icons'
import { ProblemError } from '@echoloop/client'
import { endpoints, judgeTheme, type SavedTheme, themeColourNames, usualTheme } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Select } from 'antd'
import { type ReactNode, useReducer } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'
import { ColourField } from './ColourField.tsx'
import { LookChoices } from './LookChoices.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { beginDraft, draftAfter, isSameTheme } from './theme-draft.ts'
import { useFirstProduct } from './use-first-product.ts'
import { windowElements } from './window-elements.ts'
import type { WindowSearch } from './window-search.ts'

type LookFormProps = { saved: SavedTheme; onLoadAgain: () => void }

/** The look with its preview beside it: every change shows there at once, and can be undone. */
export function LookForm({ saved, onLoadAgain }: LookFormProps): ReactNode {
  const words = useWords().shopWindow
  const { message } = App.useApp()
  const [draft, step] = useReducer(draftAfter, saved.theme, beginDraft)
  const search: WindowSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const { productId } = useFirstProduct()
  const save = useAction(endpoints.putTheme, {
    refreshes: [endpoints.readTheme],
    onDone: () => message.success(words.look.saved),
  })
  const judged = judgeTheme(draft.theme)
  const { element = 'reviews' } = search
  const isStale = save.error instanceof ProblemError && save.error.problem.code === 'theme/changed-meanwhile'
  return (
    <div className="window-columns">
      <form
        className="window-form"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ body: { version: saved.version, theme: draft.theme } })
        }}
      >
        <p className="quiet">{words.look.introduction}</p>
        {themeColourNames.map((name) => (
          <ColourField
            key={name}
            name={name}
            value={draft.theme[name]}
            judged={judged.find((one) => one.name === name)}
            onChange={(colour) => step({ kind: 'change', change: { [name]: colour } })}
          />
        ))}
        <LookChoices theme={draft.theme} onChange={(change) => step({ kind: 'change', change })} />
        {save.error ? <ErrorState error={save.error} reassurance={words.look.keptInForm} /> : null}
        <div className="window-actions">
          <Button
            type="primary"
            htmlType="submit"
            loading={save.isPending}
            disabled={isSameTheme(draft.theme, saved.theme)}
          >
            {words.look.save}
          </Button>
          <Button
            icon={<UndoOutlined />}
            disabled={draft.past.length === 0}
            onClick={() => step({ kind: 'undo' })}
          >
            {words.look.undo}
          </Button>
          <Button
            disabled={isSameTheme(draft.theme, usualTheme)}
            onClick={() => step({ kind: 'replace', theme: usualTheme })}
          >
            {words.look.reset}
          </Button>
          {isStale ? <Button onClick={onLoadAgain}>{words.look.loadAgain}</Button> : null}
        </div>
      </form>
      <div className="window-aside">
        <Labelled label={words.preview.element}>
          {(id) => (
            <Select
              id={id}
              aria-label={words.preview.element}
              className="window-select"
              value={element}
              options={windowElements.map((value) => ({ value, label: words.embed.elements[value].name }))}
              onChange={(chosen) =>
                void navigate({
                  to: '/window/look',
                  search: { ...search, element: chosen },
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          )}
        </Labelled>
        <PreviewPane element={element} productId={search.product ?? productId} draft={draft.theme} />
      </div>
    </div>
  )
}
