import { endpoints, type ReplyTemplate } from '@echoloop/contract'
import { Button, Input, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'

type TemplatesProps = { language: 'zh-CN' | 'en'; onUse: (text: string) => void }

/** Words kept ready for replies, in the language of the conversation; what they leave open a person fills. */
export function TemplatesButton(props: TemplatesProps): ReactNode {
  const text = useWords().chatRoom.talk
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <div className="chat-templates" role="dialog" aria-label={text.template}>
          <TemplateList
            {...props}
            onUse={(taken) => {
              setOpen(false)
              props.onUse(taken)
            }}
          />
        </div>
      }
    >
      <Button aria-expanded={isOpen}>{text.template}</Button>
    </Popover>
  )
}

function TemplateList({ language, onUse }: TemplatesProps): ReactNode {
  const text = useWords().chatRoom.talk
  const templates = useCall(endpoints.listTemplates)
  const [sought, setSought] = useState('')
  const wanted = sought.trim().toLowerCase()
  const offered = (templates.data?.items ?? []).flatMap((template) => {
    const words = wordsOf(template, language)
    if (!words) return []
    return `${template.name} ${words}`.toLowerCase().includes(wanted) ? [{ ...template, words }] : []
  })
  return (
    <>
      <Input
        autoFocus
        allowClear
        aria-label={text.templateSearch}
        placeholder={text.templateSearch}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <ul>
        {offered.map(({ id, name, words }) => (
          <li key={id}>
            <button type="button" onClick={() => onUse(words)}>
              <b>{name}</b>
              <span className="quiet" dir="auto">
                {words}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {templates.data && offered.length === 0 ? <p className="quiet">{text.templateNone}</p> : null}
    </>
  )
}

/** The words for a talk between two: private ones before those for anywhere, never public ones. */
function wordsOf({ variants }: ReplyTemplate, language: 'zh-CN' | 'en'): string | undefined {
  const spoken = variants.filter((variant) => variant.language === language && variant.channel !== 'public')
  return (spoken.find(({ channel }) => channel === 'private') ?? spoken[0])?.text
}
