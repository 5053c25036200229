import { endpoints, type HelpLanguage } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { readDraft, type TextDraft, TextFields } from './TextFields.tsx'

/** Begins a page, empty, from words that were searched, or from a kept case. */
export function NewPageForm(): ReactNode {
  const search = useSearch({ from: '/shell/help-pages/$pageId' })
  const { language: own } = useWordsChoice()
  const suggested = useCall(endpoints.listHelpSuggestions, {}, { isWanted: search.case !== undefined })
  if (search.case !== undefined && suggested.isPending) return <ListSkeleton rows={6} />
  const kept = suggested.data?.cases.find(({ id }) => id === search.case)
  const language = search.language ?? kept?.language ?? own
  const title = search.title ?? kept?.problem.slice(0, 60) ?? ''
  return (
    <Blank language={language} caseId={kept?.id} start={{ title, body: kept?.reply ?? '', askedAs: '' }} />
  )
}

type BlankProps = { language: HelpLanguage; caseId: string | undefined; start: TextDraft }

function Blank({ language, caseId, start }: BlankProps): ReactNode {
  const words = useWords()
  const text = words.helpRoom.editor
  const navigate = useNavigate({ from: '/help-pages/$pageId' })
  const shelf = useCall(endpoints.listHelpPages, { query: {} })
  const { language: own } = useWordsChoice()
  const create = useAction(endpoints.createHelpPage, {
    refreshes: [endpoints.listHelpPages, endpoints.listHelpSuggestions],
    onDone: (page) =>
      void navigate({
        to: '/help-pages/$pageId',
        params: { pageId: page.id },
        search: { language },
        replace: true,
      }),
  })
  const categories = (shelf.data?.categories ?? []).map(({ id, names }) => ({
    value: id,
    label: names[own] ?? Object.values(names)[0] ?? '',
  }))
  const save = ({ categoryId, ...draft }: TextDraft & { categoryId?: string }) =>
    create.mutate({
      body: {
        ...readDraft(draft),
        language,
        categoryId: categoryId ?? null,
        ...(caseId === undefined ? {} : { caseId }),
      },
    })
  return (
    <>
      <PageHeader title={text.newTitle} note={words.helpBot.languages[language]} />
      <Form<TextDraft & { categoryId?: string }>
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        disabled={create.isPending}
        onFinish={save}
      >
        <Form.Item name="categoryId" label={text.category}>
          <Select allowClear options={categories} placeholder={words.helpRoom.noCategory} />
        </Form.Item>
        <TextFields language={language} />
        {create.error ? <ErrorState error={create.error} /> : null}
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {text.create}
        </Button>
      </Form>
    </>
  )
}
