import './help.css'
import { endpoints, type HelpLanguage, type HelpPage, helpLanguages } from '@echoloop/contract'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { NewPageForm } from './NewPageForm.tsx'
import { PageDetails } from './PageDetails.tsx'
import { TextEditor } from './TextEditor.tsx'
import { VersionList } from './VersionList.tsx'

/** One page in one language at a time, with another language beside it. */
export function HelpEditorPage(): ReactNode {
  const text = useWords().helpRoom.editor
  const { pageId } = useParams({ from: '/shell/help-pages/$pageId' })
  const isNew = pageId === 'new'
  const page = useCall(endpoints.readHelpPage, { params: { id: pageId } }, { isWanted: !isNew })
  return (
    <div className="room-page is-wide">
      <p className="help-back">
        <AppLink href="/help-pages">{text.back}</AppLink>
      </p>
      {isNew ? <NewPageForm /> : null}
      {page.error && !page.data ? (
        <ErrorState error={page.error} onRetry={() => void page.refetch()} />
      ) : null}
      {isNew || page.data || page.error ? null : <ListSkeleton rows={8} />}
      {page.data ? <Opened page={page.data} /> : null}
    </div>
  )
}

function Opened({ page }: { page: HelpPage }): ReactNode {
  const words = useWords()
  const text = words.helpRoom
  const mayWrite = usePermission('help.write') && !page.isRemoved
  const { language: own } = useWordsChoice()
  const search = useSearch({ from: '/shell/help-pages/$pageId' })
  const navigate = useNavigate({ from: '/help-pages/$pageId' })
  const written = page.texts.map(({ language }) => language)
  const language = search.language ?? written.find((one) => one === own) ?? written[0] ?? own
  const shown = page.texts.find((one) => one.language === language)
  const other = page.texts.find((one) => one.language !== language)
  const choices = helpLanguages.map((value) => ({
    value,
    label: `${words.helpBot.languages[value]}${written.includes(value) ? '' : ` · ${text.editor.addLanguage}`}`,
  }))
  const choose = (next: HelpLanguage) => void navigate({ search: { language: next }, replace: true })
  return (
    <>
      <PageHeader title={shown?.title ?? other?.title ?? page.slug} />
      <div className="help-bar">
        <Select aria-label={text.editor.language} value={language} options={choices} onChange={choose} />
        <a href={`${page.url}&lang=${language}`} target="_blank" rel="noreferrer">
          {text.openPublic}
        </a>
      </div>
      <TextEditor
        key={`${language} ${shown?.revision ?? 0}`}
        page={page}
        language={language}
        other={other}
        mayWrite={mayWrite}
      />
      <PageDetails key={page.slug + page.reviewOn} page={page} mayWrite={mayWrite} />
      <VersionList page={page} mayWrite={mayWrite} />
    </>
  )
}
