import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import type { TraitDraft } from './traits-draft.ts'

/** The filter as it stands above a list of reviews, without counts. */
export function TraitsPreview({ drafts }: { drafts: readonly TraitDraft[] }): ReactNode {
  const words = useWords().shopWindow.traits
  const { language } = useWordsChoice()
  return (
    <section className="window-traits-preview">
      <h2>{words.preview}</h2>
      <p className="quiet">{words.like}</p>
      <dl>
        {drafts.map((draft) => (
          <div key={draft.key}>
            <dt>{(language === 'en' ? draft.nameEn : draft.name) || words.untitled}</dt>
            <dd>
              {draft.values.map((value) => (
                <span key={value}>{value}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
