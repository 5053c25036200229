import type { ReplyTemplate } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { MarkedTemplate } from './MarkedTemplate.tsx'

/** A template in two lines; pressing it opens it. */
export function TemplateLine({
  template,
  onOpen,
}: {
  template: ReplyTemplate
  onOpen: () => void
}): ReactNode {
  const words = useWords().library.templates
  const { language: locale } = useWordsChoice()
  const shown = template.variants.find(({ language }) => language === locale) ?? template.variants[0]
  return (
    <button type="button" className="template-line" onClick={onOpen}>
      <span className="template-line-head">
        <b>{template.name}</b>
        <span className="quiet">
          {words.variants(template.variants.length)}
          {template.uses > 0 ? ` · ${words.uses(template.uses)}` : ''}
        </span>
      </span>
      <span className="template-line-text">{shown ? <MarkedTemplate text={shown.text} /> : null}</span>
    </button>
  )
}
