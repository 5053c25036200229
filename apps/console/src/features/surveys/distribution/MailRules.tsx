import { endpoints, type SurveyDelivery, surveyDeliveryLimits, uiLanguages } from '@echoloop/contract'
import { App, Button, Input, InputNumber, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../../call/use-action.ts'
import { ErrorState } from '../../../parts/ErrorState.tsx'
import { Labelled } from '../../../parts/Labelled.tsx'
import { ChoiceRow } from '../../../shell/ChoiceRow.tsx'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'
import { SurveyMailPreview } from './SurveyMailPreview.tsx'

type MailRulesProps = { surveyId: string; settings: SurveyDelivery }

/** Reminders, the rule against asking again, and the words of the mails, with the mail beside them. */
export function MailRules({ surveyId, settings }: MailRulesProps): ReactNode {
  const words = useWords()
  const text = words.surveyDelivery.rules
  const { message } = App.useApp()
  const chosen = useWordsChoice().language
  const [language, setLanguage] = useState(uiLanguages.find((one) => one === chosen) ?? uiLanguages[0])
  const [draft, setDraft] = useState(settings)
  const save = useAction(endpoints.putSurveyDelivery, {
    refreshes: [endpoints.readSurveyDelivery, endpoints.previewSurveyMail],
    onDone: () => message.success(text.saved),
  })
  return (
    <div className="distribution-columns">
      <section className="distribution-part">
        <h2>{text.title}</h2>
        <RuleFields draft={draft} onChange={setDraft} />
        <ChoiceRow
          label={text.language}
          value={language}
          options={uiLanguages.map((value) => ({ value, label: words.shell.languageNames[value] }))}
          onChoose={(value) => setLanguage(uiLanguages.find((one) => one === value) ?? language)}
        />
        <p className="quiet">
          {text.usual} {text.nameSlot}
        </p>
        <WordFields
          key={language}
          words={draft.words[language]}
          onChange={(changed) => setDraft({ ...draft, words: { ...draft.words, [language]: changed } })}
        />
        {save.error ? <ErrorState error={save.error} /> : null}
        <div className="distribution-actions">
          <Button
            type="primary"
            loading={save.isPending}
            onClick={() => save.mutate({ params: { surveyId }, body: draft })}
          >
            {text.save}
          </Button>
        </div>
      </section>
      <SurveyMailPreview surveyId={surveyId} language={language} settings={settings} />
    </div>
  )
}

type RuleFieldsProps = { draft: SurveyDelivery; onChange: (draft: SurveyDelivery) => void }

function RuleFields({ draft, onChange }: RuleFieldsProps): ReactNode {
  const words = useWords().surveyDelivery.rules
  const days = [
    { name: 'reminderDays', min: 2, max: 30, label: words.reminderDays, hint: undefined },
    { name: 'recontactDays', min: 0, max: 365, label: words.recontactDays, hint: words.recontactNote },
  ] as const
  return (
    <>
      <Labelled label={words.reminders} hint={words.remindersNote}>
        {(id) => (
          <Select
            id={id}
            value={draft.reminders}
            options={words.reminderChoices.map((label, value) => ({ value, label }))}
            onChange={(reminders) => onChange({ ...draft, reminders })}
          />
        )}
      </Labelled>
      {days.map(({ name, min, max, label, hint }) => (
        <Labelled key={name} label={label} hint={hint}>
          {(id) => (
            <InputNumber
              id={id}
              min={min}
              max={max}
              precision={0}
              inputMode="numeric"
              suffix={words.days}
              value={draft[name]}
              onChange={(value) => onChange({ ...draft, [name]: value ?? min })}
            />
          )}
        </Labelled>
      ))}
    </>
  )
}

type MailWords = SurveyDelivery['words']['en']
type WordFieldsProps = { words: MailWords; onChange: (words: MailWords) => void }

const wordFields = [
  { name: 'subject', isLong: false },
  { name: 'text', isLong: true },
  { name: 'reminderSubject', isLong: false },
  { name: 'reminderText', isLong: true },
] as const

function WordFields({ words, onChange }: WordFieldsProps): ReactNode {
  const text = useWords().surveyDelivery.rules
  return wordFields.map(({ name, isLong }) => (
    <Labelled key={name} label={text[name]}>
      {(id) => {
        const field = {
          id,
          value: words[name],
          maxLength: isLong ? surveyDeliveryLimits.text : surveyDeliveryLimits.subject,
        }
        const write = (value: string) => onChange({ ...words, [name]: value })
        return isLong ? (
          <Input.TextArea {...field} rows={3} onChange={(event) => write(event.target.value)} />
        ) : (
          <Input {...field} onChange={(event) => write(event.target.value)} />
        )
      }}
    </Labelled>
  ))
}
