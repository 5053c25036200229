import { endpoints, type HelpPage } from '@echoloop/contract'
import { App, Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** What was published and when; an earlier version can become the draft again. */
export function VersionList({ page, mayWrite }: { page: HelpPage; mayWrite: boolean }): ReactNode {
  const words = useWords()
  const text = words.helpRoom.editor
  const format = useFormat()
  const { message } = App.useApp()
  const back = useAction(endpoints.bringBackHelpVersion, {
    refreshes: [endpoints.readHelpPage, endpoints.listHelpPages],
    onDone: () => message.success(text.broughtBack),
  })
  return (
    <section>
      <h2 className="help-part">{text.versions}</h2>
      {page.versions.length === 0 ? <p className="quiet">{text.noVersions}</p> : null}
      {back.error ? <ErrorState error={back.error} /> : null}
      <ul className="help-cards">
        {page.versions.map(({ language, number, title, publishedAt, publishedBy, isShown }) => (
          <li key={`${language} ${number}`} className="help-version">
            <span>
              {words.helpBot.languages[language]} · {text.version(number, publishedBy)}
            </span>
            <span className="quiet">{format.dateTime(publishedAt)}</span>
            <span dir="auto">{title}</span>
            {isShown ? <Tag color="green">{text.shown}</Tag> : null}
            {mayWrite && !isShown ? (
              <Button
                size="small"
                loading={back.isPending}
                onClick={() => back.mutate({ params: { id: page.id, language }, body: { number } })}
              >
                {text.bringBack}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
