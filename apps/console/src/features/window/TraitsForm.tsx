import { PlusOutlined } from '@ant-design/icons'
import { endpoints, type ReviewTrait, reviewTraitLimits } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { TraitCard } from './TraitCard.tsx'
import { TraitsPreview } from './TraitsPreview.tsx'
import { addTrait, beginTraits, isComplete, moveTrait, type TraitDraft, traitsOf } from './traits-draft.ts'

/** The questions in their order, and what shoppers see of them. */
export function TraitsForm({ saved }: { saved: ReviewTrait[] }): ReactNode {
  const words = useWords().shopWindow.traits
  const { language } = useWordsChoice()
  const { message } = App.useApp()
  const mayWrite = usePermission('shop.write')
  const [drafts, setDrafts] = useState<TraitDraft[]>(() => beginTraits(saved))
  const save = useAction(endpoints.putReviewTraits, {
    refreshes: [endpoints.listReviewTraits],
    onDone: () => message.success(words.saved),
  })
  const isWhole = drafts.every(isComplete)
  const isSame = JSON.stringify(traitsOf(drafts)) === JSON.stringify(saved)
  return (
    <form
      className="window-traits"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ body: { items: traitsOf(drafts) } })
      }}
    >
      <p className="quiet">{words.introduction}</p>
      {mayWrite ? null : <p className="quiet">{words.onlyManagers}</p>}
      {drafts.length === 0 ? (
        <EmptyState title={words.empty} explanation={words.emptyText}>
          {mayWrite
            ? words.samples.map((sample) => (
                <Button key={sample.code} onClick={() => setDrafts(addTrait(drafts, sample))}>
                  {words.addSample(language === 'en' ? sample.nameEn : sample.name)}
                </Button>
              ))
            : null}
        </EmptyState>
      ) : null}
      {drafts.map((draft, place) => (
        <TraitCard
          key={draft.key}
          draft={draft}
          place={place + 1}
          isLast={place === drafts.length - 1}
          isDisabled={!mayWrite}
          onChange={(change) =>
            setDrafts(drafts.map((one) => (one.key === draft.key ? { ...one, ...change } : one)))
          }
          onMove={(by) => setDrafts(moveTrait(drafts, { key: draft.key, by }))}
          onRemove={() => setDrafts(drafts.filter((one) => one.key !== draft.key))}
        />
      ))}
      {drafts.length > 0 ? <TraitsPreview drafts={drafts} /> : null}
      {isWhole ? null : <p className="quiet">{words.incomplete}</p>}
      {save.error ? <ErrorState error={save.error} /> : null}
      {mayWrite ? (
        <TraitsActions
          isFull={drafts.length >= reviewTraitLimits.traits}
          isSaveable={isWhole && !isSame}
          isSaving={save.isPending}
          onAdd={() => setDrafts(addTrait(drafts))}
        />
      ) : null}
    </form>
  )
}

type TraitsActionsProps = { isFull: boolean; isSaveable: boolean; isSaving: boolean; onAdd: () => void }

function TraitsActions({ isFull, isSaveable, isSaving, onAdd }: TraitsActionsProps): ReactNode {
  const words = useWords().shopWindow.traits
  const format = useFormat()
  return (
    <>
      <div className="window-actions">
        <Button type="primary" htmlType="submit" loading={isSaving} disabled={!isSaveable}>
          {words.save}
        </Button>
        <Button icon={<PlusOutlined />} disabled={isFull} onClick={onAdd}>
          {words.add}
        </Button>
      </div>
      {isFull ? <p className="quiet">{words.full(format.number(reviewTraitLimits.traits))}</p> : null}
      <p className="quiet">{words.removedNote}</p>
    </>
  )
}
