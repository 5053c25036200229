import { endpoints, type HelpCategory, type HelpPageLine } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { CategoriesForm } from './CategoriesForm.tsx'
import { DuePages } from './DuePages.tsx'
import { HelpPageRow } from './HelpPageRow.tsx'

/** All pages by categories, in the order in which shoppers see them. */
export function PagesTab(): ReactNode {
  const text = useWords().helpRoom
  const mayWrite = usePermission('help.write')
  const { removed } = useSearch({ from: '/shell/help-pages' })
  const navigate = useNavigate({ from: '/help-pages' })
  const [isSorting, setSorting] = useState(false)
  const listed = useCall(endpoints.listHelpPages, { query: { removed: removed ? 'true' : 'false' } })
  if (listed.error && !listed.data)
    return <ErrorState error={listed.error} onRetry={() => void listed.refetch()} />
  if (!listed.data) return <ListSkeleton rows={8} />
  const { pages, categories, url } = listed.data
  return (
    <>
      <div className="help-bar">
        {mayWrite ? (
          <Button
            type="primary"
            onClick={() => void navigate({ to: '/help-pages/$pageId', params: { pageId: 'new' } })}
          >
            {text.add}
          </Button>
        ) : null}
        {mayWrite ? (
          <Button onClick={() => setSorting(!isSorting)} aria-expanded={isSorting}>
            {text.categories.edit}
          </Button>
        ) : null}
        <Button
          onClick={() => void navigate({ search: { tab: 'pages', ...(removed ? {} : { removed: true }) } })}
        >
          {removed ? text.showPages : text.showRemoved}
        </Button>
        <a href={url} target="_blank" rel="noreferrer">
          {text.openPublic}
        </a>
      </div>
      {isSorting ? <CategoriesForm categories={categories} onClose={() => setSorting(false)} /> : null}
      {removed ? null : <DuePages pages={pages.filter(({ isDue }) => isDue)} />}
      {pages.length === 0 ? (
        <EmptyState
          title={removed ? text.removedEmpty : text.empty}
          {...(removed ? {} : { explanation: text.emptyText })}
        />
      ) : (
        <Shelves pages={pages} categories={categories} mayWrite={mayWrite} />
      )}
    </>
  )
}

type ShelvesProps = { pages: HelpPageLine[]; categories: HelpCategory[]; mayWrite: boolean }

function Shelves({ pages, categories, mayWrite }: ShelvesProps): ReactNode {
  const text = useWords().helpRoom
  const { language } = useWordsChoice()
  const order = useAction(endpoints.orderHelpPages, { refreshes: [endpoints.listHelpPages] })
  const shelves = [
    ...categories.map(({ id, names }) => ({
      id,
      name: names[language] ?? Object.values(names)[0] ?? '',
      pages: pages.filter(({ categoryId }) => categoryId === id),
    })),
    { id: 'none', name: text.noCategory, pages: pages.filter(({ categoryId }) => categoryId === null) },
  ].filter((shelf) => shelf.pages.length > 0)
  const whole = shelves.flatMap((shelf) => shelf.pages.map(({ id }) => id))
  const move = (shelf: HelpPageLine[], at: number, by: -1 | 1) => {
    const other = shelf[at + by]
    const own = shelf[at]
    if (!other || !own) return
    const ids = whole.map((id) => (id === own.id ? other.id : id === other.id ? own.id : id))
    order.mutate({ body: { ids } })
  }
  return (
    <>
      {order.error ? <ErrorState error={order.error} /> : null}
      {shelves.map((shelf) => (
        <section key={shelf.id}>
          <h2 className="help-part">{shelf.name}</h2>
          <ul className="help-cards">
            {shelf.pages.map((page, at) => (
              <HelpPageRow
                key={page.id}
                page={page}
                mayWrite={mayWrite}
                onUp={at === 0 ? undefined : () => move(shelf.pages, at, -1)}
                onDown={at === shelf.pages.length - 1 ? undefined : () => move(shelf.pages, at, 1)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
