import { endpoints, type PaperForm } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCallPages } from '../../../call/use-call-pages.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { LoadMore } from '../../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../../parts/PageSkeleton.tsx'
import { useWords } from '../../../words/use-words.ts'

type PaperFormsProps = { surveyId: string; onOpen: (form: PaperForm) => void }

/** Forms that were typed, and what is still to be done with each. */
export function PaperForms({ surveyId, onOpen }: PaperFormsProps): ReactNode {
  const words = useWords().surveyDelivery.paper
  const forms = useCallPages(endpoints.listPaperForms, { params: { surveyId } })
  return (
    <section className="distribution-part">
      <h2>{words.progress}</h2>
      {forms.error ? <ErrorState error={forms.error} onRetry={forms.askAgain} /> : null}
      {forms.isLoading ? <ListSkeleton rows={4} /> : null}
      {!forms.isLoading && !forms.error && forms.rows.length === 0 ? (
        <EmptyState title={words.empty} explanation={words.emptyNote} />
      ) : null}
      <ul className="distribution-lists">
        {forms.rows.map((form) => (
          <li key={form.number} className="distribution-list">
            <div className="distribution-list-head">
              <strong>{form.number}</strong>
              <span>{words.states[form.state]}</span>
            </div>
            {form.state === 'once' && form.isOwn ? <p className="quiet">{words.own}</p> : null}
            {form.state === 'differs' || (form.state === 'once' && !form.isOwn) ? (
              <div className="distribution-actions">
                <Button size="small" onClick={() => onOpen(form)}>
                  {form.state === 'differs' ? words.compare : words.begin}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <LoadMore pages={forms} />
    </section>
  )
}
