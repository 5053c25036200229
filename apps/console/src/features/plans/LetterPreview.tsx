import { endpoints, type StatementInput } from '@echoloop/contract'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { ChoiceRow } from '../../shell/ChoiceRow.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'

/** The letter as it would leave, and how many people would get it; nothing is sent. */
export function LetterPreview(props: { planId: string; statement: StatementInput }): ReactNode {
  const words = useWords()
  const text = words.plans.ship
  const format = useFormat()
  const [language, setLanguage] = useState<string>(useWordsChoice().language)
  const preview = useCall(
    endpoints.previewShipment,
    { params: { id: props.planId }, body: props.statement },
    { keepsLast: true },
  )
  if (preview.error) return <ErrorState error={preview.error} reassurance={text.kept} />
  if (!preview.data) return <ListSkeleton rows={3} />
  const { people, withoutAddress, unwilling, voicesWithoutPerson } = preview.data
  const told = Math.max(0, people - withoutAddress - unwilling)
  const notTold = [
    withoutAddress > 0 ? text.withoutAddress(format.number(withoutAddress)) : null,
    unwilling > 0 ? text.unwilling(format.number(unwilling)) : null,
  ].filter(Boolean)
  const letter = preview.data.letters.find((one) => one.language === language) ?? preview.data.letters[0]
  return (
    <div className="letter-preview" role="status">
      <p className="letter-count">
        {told === 0 ? text.nobody : told === 1 ? text.onePerson : text.people(format.number(told))}
      </p>
      {notTold.length > 0 ? <p className="quiet">{notTold.join(' · ')}</p> : null}
      {voicesWithoutPerson > 0 ? (
        <p className="quiet">{text.unknown(format.number(voicesWithoutPerson))}</p>
      ) : null}
      <p className="quiet">{text.budget}</p>
      <ChoiceRow
        label={text.letter}
        value={language}
        options={preview.data.letters.map(({ language: value }) => ({
          value,
          label: words.shell.languageNames[value],
        }))}
        onChoose={setLanguage}
      />
      <p>
        <span className="quiet">{text.subject}</span> <strong>{letter?.subject}</strong>
      </p>
      <pre className="letter-words" lang={letter?.language}>
        {letter?.text}
      </pre>
    </div>
  )
}
