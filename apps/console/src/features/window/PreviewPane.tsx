import type { ShopTheme } from '@echoloop/contract'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useSession } from '../../session/session-context.ts'
import { ChoiceRow } from '../../shell/ChoiceRow.tsx'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { dressPreview, previewUrl } from './preview-page.ts'
import { isOfProduct, type WindowElement } from './window-elements.ts'

const widths = ['desk', 'phone'] as const
const schemes = ['light', 'dark'] as const
const languages = ['zh-CN', 'en'] as const

type PreviewPaneProps = {
  element: WindowElement
  productId: string | undefined
  /** A look that is not saved yet; left out: the saved one. */
  draft?: ShopTheme
}

/** A neutral page with the real element in it, at two widths, light and dark, in both languages. */
export function PreviewPane({ element, productId, draft }: PreviewPaneProps): ReactNode {
  const words = useWords().shopWindow.preview
  const spoken = useWordsChoice().language
  const { shop } = useSession()
  const frame = useRef<HTMLIFrameElement>(null)
  const [width, setWidth] = useState<(typeof widths)[number]>('desk')
  const [scheme, setScheme] = useState<(typeof schemes)[number]>('light')
  const [language, setLanguage] = useState<(typeof languages)[number]>(spoken === 'en' ? 'en' : 'zh-CN')
  const dress = () => dressPreview(frame.current, draft)
  useEffect(() => dressPreview(frame.current, draft), [draft])
  const src = previewUrl({ element, shopId: shop.id, productId, scheme, language })
  return (
    <section className="window-preview" aria-label={words.label}>
      <div className="window-preview-tools">
        <ChoiceRow
          label={words.width}
          value={width}
          options={widths.map((value) => ({ value, label: words.widths[value] }))}
          onChoose={setWidth}
        />
        <ChoiceRow
          label={words.scheme}
          value={scheme}
          options={schemes.map((value) => ({ value, label: words.schemes[value] }))}
          onChoose={setScheme}
        />
        <ChoiceRow
          label={words.language}
          value={language}
          options={languages.map((value) => ({ value, label: words.languages[value], lang: value }))}
          onChoose={setLanguage}
        />
      </div>
      {isOfProduct(element) && productId === undefined ? (
        <p className="window-preview-empty quiet">{words.noProduct}</p>
      ) : (
        <iframe
          ref={frame}
          className={`window-frame is-${width} is-${scheme}`}
          title={words.label}
          src={src}
          onLoad={dress}
        />
      )}
    </section>
  )
}
