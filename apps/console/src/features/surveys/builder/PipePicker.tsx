import type { SurveyQuestion, SurveyTexts } from '@echoloop/contract'
import type { TextPlace } from '@echoloop/survey'
import { Button, Dropdown } from 'antd'
import type { ReactNode, RefObject } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { writeText } from '../draft/text-places.ts'
import { questionTitle } from './question-title.ts'
import { useBuild } from './use-build.ts'
import { fallbackIn } from './use-first-words.ts'

type PipePickerProps = {
  area: RefObject<HTMLTextAreaElement | null>
  place: TextPlace
  texts: SurveyTexts | undefined
  sources: readonly SurveyQuestion[]
}

/** Puts an earlier answer or a hidden field where the cursor stands, with a word for when there is none. */
export function PipePicker({ area, place, texts, sources }: PipePickerProps): ReactNode {
  const words = useWords().surveyBuilder
  const build = useBuild()
  const { definition, language } = build
  const items = [
    ...sources.map((question) => ({
      key: question.key,
      label: `${definition.questions.indexOf(question) + 1} ${
        questionTitle(question, { definition, language }) || words.kinds[question.kind]
      }`,
    })),
    ...definition.hidden.map(({ key }) => ({ key, label: words.hiddenField(key) })),
  ]
  const insert = (key: string) => {
    const present = texts?.[language] ?? ''
    const at = area.current?.selectionStart ?? present.length
    const slot = `{{${key}|${fallbackIn(language)}}}`
    build.edit((now) =>
      writeText(now, { place, language, words: present.slice(0, at) + slot + present.slice(at) }),
    )
    // The menu gives the focus back to its button first.
    setTimeout(() => {
      area.current?.focus()
      area.current?.setSelectionRange(at + slot.length, at + slot.length)
    }, 150)
  }
  if (items.length === 0) return <span className="quiet">{words.insertNone}</span>
  return (
    <Dropdown trigger={['click']} autoFocus menu={{ items, onClick: ({ key }) => insert(key) }}>
      <Button type="link" size="small">
        {words.insert}
      </Button>
    </Dropdown>
  )
}
