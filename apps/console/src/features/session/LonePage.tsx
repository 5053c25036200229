import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useDocumentTitle } from '../../parts/use-document-title.ts'
import { Wordmark } from '../../shell/Wordmark.tsx'
import { useWordsChoice } from '../../words/words-context.ts'

/** A page before sign-in: one narrow column, the wordmark, the language. */
export function LonePage({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const { language, words, show } = useWordsChoice()
  useDocumentTitle(title)
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <main className="lone">
      <header className="lone-header">
        <Wordmark />
        <Button type="link" size="small" lang={other} onClick={() => show(other)}>
          {words.shell.languageNames[other]}
        </Button>
      </header>
      <h1>{title}</h1>
      {children}
    </main>
  )
}
