import { ExportOutlined } from '@ant-design/icons'
import { endpoints, uiLanguages } from '@echoloop/contract'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useClient } from '../../../call/client-context.ts'
import { Labelled } from '../../../parts/Labelled.tsx'
import { ChoiceRow } from '../../../shell/ChoiceRow.tsx'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'
import { AddressLine } from '../../window/AddressLine.tsx'
import { nameOfLanguage } from '../name-of-language.ts'
import { ClosingDate } from './ClosingDate.tsx'
import type { Delivered } from './delivered.ts'
import { OwnPagePart } from './OwnPagePart.tsx'

/** The open link with its language and hidden fields, its code, sheets to print, and the lines for a page. */
export function LinkPart({ survey, delivery, mayWrite }: Delivered): ReactNode {
  const words = useWords().surveyDelivery.link
  const { language: shown } = useWordsChoice()
  const [language, setLanguage] = useState('')
  const [hidden, setHidden] = useState<Record<string, string>>({})
  const { languages, hidden: fields } = survey.draft
  const given = Object.entries(hidden).filter(([, value]) => value !== '')
  const url = addressWith(delivery.url, language, given)
  const query = {
    ...(language === '' ? {} : { language }),
    ...(given.length === 0 ? {} : { hidden: JSON.stringify(Object.fromEntries(given)) }),
  }
  return (
    <>
      <div className="distribution-columns">
        <section className="distribution-part">
          <h2>{words.title}</h2>
          <p className="quiet">{words.note}</p>
          {languages.length > 1 ? (
            <Labelled label={words.language}>
              {(id) => (
                <Select
                  id={id}
                  value={language}
                  options={[
                    { value: '', label: words.everyLanguage },
                    ...languages.map((value) => ({ value, label: nameOfLanguage(value, shown) })),
                  ]}
                  onChange={setLanguage}
                />
              )}
            </Labelled>
          ) : null}
          {fields.length > 0 ? (
            <fieldset className="distribution-fields">
              <legend>{words.hidden}</legend>
              <p className="quiet">{words.hiddenNote}</p>
              {fields.map(({ key }) => (
                <Labelled key={key} label={key}>
                  {(id) => (
                    <Input
                      id={id}
                      value={hidden[key] ?? ''}
                      maxLength={500}
                      onChange={(event) => setHidden({ ...hidden, [key]: event.target.value })}
                    />
                  )}
                </Labelled>
              ))}
            </fieldset>
          ) : null}
          <AddressLine url={url} label={words.address}>
            <a href={url} target="_blank" rel="noreferrer">
              <ExportOutlined aria-hidden /> {words.open}
            </a>
          </AddressLine>
          <ClosingDate survey={survey} mayWrite={mayWrite} />
        </section>
        <CodePart surveyId={survey.id} query={query} />
      </div>
      <OwnPagePart survey={survey} delivery={delivery} />
    </>
  )
}

type CodePartProps = { surveyId: string; query: { language?: string; hidden?: string } }

function CodePart({ surveyId, query }: CodePartProps): ReactNode {
  const words = useWords()
  const text = words.surveyDelivery.link
  const client = useClient()
  const chosen = useWordsChoice().language
  const [sheet, setSheet] = useState(uiLanguages.find((one) => one === chosen) ?? uiLanguages[0])
  const params = { surveyId }
  const svg = client.urlOf(endpoints.readSurveyQrSvg, { params, query })
  const posterOf = (size: 'poster' | 'card') =>
    client.urlOf(endpoints.printSurveyPoster, { params, query: { ...query, size, words: sheet } })
  return (
    <section className="distribution-part">
      <h2>{text.qr}</h2>
      <p className="quiet">{text.qrNote}</p>
      <img className="distribution-code" src={svg} alt={text.qrName} width={200} height={200} />
      <div className="distribution-actions">
        <Button href={svg} download={`${surveyId}.svg`}>
          {text.svg}
        </Button>
        <Button
          href={client.urlOf(endpoints.readSurveyQrPng, { params, query })}
          download={`${surveyId}.png`}
        >
          {text.png}
        </Button>
      </div>
      <h3>{text.sheets}</h3>
      <p className="quiet">{text.sheetsNote}</p>
      <ChoiceRow
        label={text.wordsIn}
        value={sheet}
        options={uiLanguages.map((value) => ({ value, label: words.shell.languageNames[value] }))}
        onChoose={(value) => setSheet(uiLanguages.find((one) => one === value) ?? sheet)}
      />
      <div className="distribution-actions">
        <Button href={posterOf('poster')} target="_blank">
          {text.poster}
        </Button>
        <Button href={posterOf('card')} target="_blank">
          {text.card}
        </Button>
      </div>
    </section>
  )
}

function addressWith(base: string, language: string, hidden: readonly [string, string][]): string {
  const url = new URL(base)
  if (language !== '') url.searchParams.set('lang', language)
  for (const [key, value] of hidden) url.searchParams.set(key, value)
  return url.toString()
}
