import { endpoints, helpLimits } from '@echoloop/contract'
import { Button, Form, Input } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { addPicture } from './add-picture.ts'
import { PreviewText } from './PreviewText.tsx'

export type TextDraft = { title: string; body: string; askedAs: string }

/** What a form holds, as the server takes it. */
export function readDraft({ title, body, askedAs }: TextDraft): {
  title: string
  body: string
  askedAs: string[]
} {
  const lines = askedAs
    .split('\n')
    .map((line) => line.trim().slice(0, helpLimits.asking))
    .filter((line) => line !== '')
  return { title: title.trim(), body, askedAs: lines.slice(0, helpLimits.askedAs) }
}

/** Title, text with its preview beside it, and how shoppers ask. */
export function TextFields({ language }: { language: string }): ReactNode {
  const text = useWords().helpRoom.editor
  const form = Form.useFormInstance<TextDraft>()
  const body = Form.useWatch('body', form) ?? ''
  const add = (id: string) =>
    form.setFieldValue('body', `${form.getFieldValue('body') ?? ''}\n\n![${text.pictureAlt}](${id})\n`)
  return (
    <>
      <Form.Item name="title" label={text.title} rules={[{ required: true, whitespace: true, message: '' }]}>
        <Input maxLength={helpLimits.title} lang={language} dir="auto" />
      </Form.Item>
      <div className="help-columns">
        <Form.Item name="body" label={text.body} extra={text.bodyHint}>
          <Input.TextArea rows={18} maxLength={helpLimits.body} lang={language} dir="auto" />
        </Form.Item>
        <section className="help-preview" aria-label={text.preview}>
          <h2 className="help-part">{text.preview}</h2>
          {body.trim() === '' ? <p className="quiet">{text.previewEmpty}</p> : <PreviewText body={body} />}
        </section>
      </div>
      <PictureButton onAdd={add} />
      <Form.Item name="askedAs" label={text.askedAs} extra={text.askedHint}>
        <Input.TextArea rows={5} lang={language} dir="auto" />
      </Form.Item>
    </>
  )
}

function PictureButton({ onAdd }: { onAdd: (id: string) => void }): ReactNode {
  const text = useWords().helpRoom.editor
  const field = useRef<HTMLInputElement>(null)
  const client = useClient()
  const { id: shop } = useSession().shop
  const { language } = useWordsChoice()
  const tellProblem = useProblemMessage()
  const send = async (file: File | undefined) => {
    if (!file) return
    try {
      onAdd(await addPicture({ url: client.urlOf(endpoints.addHelpPicture, {}), file, shop, language }))
    } catch (error) {
      tellProblem(error)
    }
  }
  return (
    <div className="help-picture">
      <input
        ref={field}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        onChange={(event) => {
          void send(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button onClick={() => field.current?.click()}>{text.picture}</Button>
    </div>
  )
}
