import { endpoints, type HelpLanguage, type HelpPage, type HelpText } from '@echoloop/contract'
import { App, Button, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { PreviewText } from './PreviewText.tsx'
import { readDraft, type TextDraft, TextFields } from './TextFields.tsx'

type EditorProps = {
  page: HelpPage
  language: HelpLanguage
  /** Another language of the same page, to write by. */
  other: HelpText | undefined
  mayWrite: boolean
}

const refreshes = [endpoints.readHelpPage, endpoints.listHelpPages]

/** The draft of one language; publishing shows what was saved. */
export function TextEditor({ page, language, other, mayWrite }: EditorProps): ReactNode {
  const words = useWords()
  const text = words.helpRoom.editor
  const { message } = App.useApp()
  const [isChanged, setChanged] = useState(false)
  const known = page.texts.find((one) => one.language === language)
  const params = { id: page.id, language }
  const publish = useAction(endpoints.publishHelpText, {
    refreshes,
    onDone: () => message.success(text.published),
  })
  const unpublish = useAction(endpoints.unpublishHelpText, {
    refreshes,
    onDone: () => message.success(text.unpublished),
  })
  const save = useAction(endpoints.saveHelpText, { refreshes, onDone: () => message.success(text.saved) })
  const error = save.error ?? publish.error ?? unpublish.error
  const start = {
    title: known?.title ?? '',
    body: known?.body ?? '',
    askedAs: known?.askedAs.join('\n') ?? '',
  }
  const keep = (draft: TextDraft) =>
    save.mutate({ params, body: { ...readDraft(draft), revision: known?.revision ?? null } })
  return (
    <Form<TextDraft>
      layout="vertical"
      requiredMark={false}
      initialValues={start}
      disabled={!mayWrite || save.isPending}
      onValuesChange={() => setChanged(true)}
      onFinish={keep}
    >
      <TextFields language={language} />
      {error ? <ErrorState error={error} /> : null}
      {mayWrite ? (
        <div className="help-bar">
          <Button type={isChanged ? 'primary' : 'default'} htmlType="submit" loading={save.isPending}>
            {text.save}
          </Button>
          <Button
            type={isChanged ? 'default' : 'primary'}
            disabled={isChanged || !known?.hasChanges}
            loading={publish.isPending}
            onClick={() => publish.mutate({ params })}
          >
            {text.publish}
          </Button>
          {known?.isPublished ? (
            <Button loading={unpublish.isPending} onClick={() => unpublish.mutate({ params })}>
              {text.unpublish}
            </Button>
          ) : null}
          {isChanged ? <span className="quiet">{text.unsaved}</span> : null}
        </div>
      ) : null}
      {other ? (
        <details className="help-beside">
          <summary>{text.side(words.helpBot.languages[other.language])}</summary>
          <h3 lang={other.language}>{other.title}</h3>
          <PreviewText body={other.body} />
        </details>
      ) : null}
    </Form>
  )
}
