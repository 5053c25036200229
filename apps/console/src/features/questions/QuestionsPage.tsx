import './questions.css'
import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { queryOfTab, questionTabs } from './question-tabs.ts'

/** What shoppers ask: first what waits to be looked at. */
export function QuestionsPage(): ReactNode {
  const words = useWords()
  const text = words.questions
  const { tab = 'pending' } = useSearch({ from: '/shell/questions' })
  const navigate = useNavigate({ from: '/questions' })
  const questions = useCallPages(endpoints.listQuestions, { query: queryOfTab(tab) })
  const isEmpty = !questions.isLoading && !questions.error && questions.rows.length === 0

  return (
    <div className="questions">
      <PageHeader title={words.shell.rooms.questions} note={text.intro} />
      <Segmented
        className="room-tabs"
        value={tab}
        options={questionTabs.map((value) => ({ value, label: text.tabs[value] }))}
        onChange={(next) => void navigate({ search: { tab: next }, replace: true })}
      />
      {questions.error ? <ErrorState error={questions.error} onRetry={questions.askAgain} /> : null}
      {questions.isLoading ? <ListSkeleton rows={4} /> : null}
      {isEmpty ? (
        <EmptyState title={text.emptyTitle[tab]} explanation={text.emptyText}>
          <AppLink href="/products">{text.seeProducts}</AppLink>
        </EmptyState>
      ) : null}
      <ul className="question-cards" aria-busy={questions.isStale}>
        {questions.rows.map((question) => (
          <QuestionCard key={question.id} question={question} />
        ))}
      </ul>
      <LoadMore pages={questions} />
    </div>
  )
}
