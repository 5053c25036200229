import { endpoints, type Incident, type IncidentStatement, incidentLimits } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'
import { incidentsRefreshed } from './incidents-refreshed.ts'
import { beginDraft, draftAfter, isChanged, isOvertaken, keepMine } from './statement-draft.ts'

type Props = { incident: Incident; statement: IncidentStatement; mayWrite: boolean }

const languages = ['zh-CN', 'en'] as const

/** Both languages of the statement; what is being typed stays while colleagues save. */
export function StatementForm({ incident, statement, mayWrite }: Props): ReactNode {
  const text = useWords().incidents.statement
  const [kept, setKept] = useState(() => beginDraft(statement))
  const save = useAction(endpoints.putIncidentStatement, {
    refreshes: incidentsRefreshed,
    // What was typed while it was being saved goes on over what was saved.
    onDone: ({ statement: saved }) => setKept((draft) => (saved ? keepMine(draft, saved) : draft)),
  })
  const draft = draftAfter(kept, statement)
  const overtaken = isOvertaken(draft, statement) && !save.isPending
  const isEmpty = languages.some((language) => draft.words[language].trim() === '')
  const choose = (next: typeof draft) => {
    save.reset()
    setKept(next)
  }
  return (
    <div className="incident-form is-wide">
      {languages.map((language) => (
        <Labelled key={language} label={language === 'en' ? text.en : text.zh}>
          {(id) => (
            <Input.TextArea
              id={id}
              lang={language}
              rows={6}
              readOnly={!mayWrite}
              maxLength={incidentLimits.statement}
              value={draft.words[language]}
              onChange={({ target }) =>
                setKept({ ...draft, words: { ...draft.words, [language]: target.value } })
              }
            />
          )}
        </Labelled>
      ))}
      {overtaken ? (
        <Overtaken
          statement={statement}
          onKeep={() => choose(keepMine(draft, statement))}
          onTake={() => choose(beginDraft(statement))}
        />
      ) : null}
      {save.error && !overtaken ? <ErrorState error={save.error} /> : null}
      {mayWrite ? (
        <div className="panel-actions">
          <Button
            disabled={overtaken || isEmpty || !isChanged(draft)}
            loading={save.isPending}
            onClick={() =>
              save.mutate({
                params: { id: incident.id },
                body: { text: draft.words, version: draft.base.version },
              })
            }
          >
            {text.save}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

type Choice = { statement: IncidentStatement; onKeep: () => void; onTake: () => void }

/** Who saved meanwhile and what, and the choice. Nothing that was typed is lost before it is made. */
function Overtaken({ statement, onKeep, onTake }: Choice): ReactNode {
  const text = useWords().incidents.statement
  const { overtaken } = text
  return (
    <section className="incident-overtaken" role="alert">
      <p>
        <b>{overtaken.by(statement.writtenBy, statement.version)}</b>
      </p>
      {languages.map((language) => (
        <blockquote key={language} lang={language} dir="auto">
          {statement.text[language]}
        </blockquote>
      ))}
      <p className="quiet">{overtaken.choice}</p>
      <div className="panel-actions">
        <Button onClick={onKeep}>{overtaken.keepMine}</Button>
        <Button onClick={onTake}>{overtaken.takeTheirs}</Button>
      </div>
    </section>
  )
}
