import { type AutomaticConditions, aspectCodes, feedbackKinds, sentimentLabels } from '@echoloop/contract'
import { Checkbox, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'

type AskedFieldsProps = {
  conditions: AutomaticConditions
  onAsk: (part: Partial<AutomaticConditions>) => void
}

/** Whom the rule answers: all that is given must hold. */
export function AskedFields({ conditions, onAsk }: AskedFieldsProps): ReactNode {
  const { automatic, codes } = useWords()
  const text = automatic.form
  return (
    <>
      <Labelled label={text.kinds}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            value={conditions.kinds}
            options={feedbackKinds.map((value) => ({ value, label: codes.kinds[value] }))}
            onChange={(kinds) => onAsk({ kinds })}
          />
        )}
      </Labelled>
      <Labelled label={text.sentiments}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            value={conditions.sentiments}
            options={sentimentLabels.map((value) => ({ value, label: codes.sentiments[value] }))}
            onChange={(sentiments) => onAsk({ sentiments })}
          />
        )}
      </Labelled>
      <Labelled label={text.languages}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            value={conditions.languages ?? []}
            options={(['zh', 'en'] as const).map((value) => ({ value, label: text.languageNames[value] }))}
            onChange={(languages) => onAsk({ languages })}
          />
        )}
      </Labelled>
      <Labelled label={`${text.starsMin} / ${text.starsMax}`} hint={text.starsNote}>
        {(id) => (
          <span className="automatic-pair">
            <InputNumber
              id={id}
              min={1}
              max={5}
              precision={0}
              value={conditions.starsMin ?? null}
              onChange={(value) => onAsk({ starsMin: value ?? undefined })}
            />
            <InputNumber
              aria-label={text.starsMax}
              min={1}
              max={5}
              precision={0}
              value={conditions.starsMax ?? null}
              onChange={(value) => onAsk({ starsMax: value ?? undefined })}
            />
          </span>
        )}
      </Labelled>
      <Labelled label={text.praises}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            value={conditions.praises ?? []}
            optionFilterProp="label"
            options={aspectCodes.map((value) => ({ value, label: codes.aspects[value] }))}
            onChange={(praises) => onAsk({ praises })}
          />
        )}
      </Labelled>
      <Labelled label={text.lengthMax}>
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={10_000}
            precision={0}
            value={conditions.lengthMax ?? null}
            onChange={(value) => onAsk({ lengthMax: value ?? undefined })}
          />
        )}
      </Labelled>
      <WordsField label={text.words} words={conditions.words ?? []} onChange={(words) => onAsk({ words })} />
      <WordsField
        label={text.withoutWords}
        words={conditions.withoutWords ?? []}
        onChange={(withoutWords) => onAsk({ withoutWords })}
      />
      <Checkbox
        className="is-wide"
        checked={conditions.namesPraise ?? false}
        onChange={(event) => onAsk({ namesPraise: event.target.checked ? true : undefined })}
      >
        {text.namesPraise}
      </Checkbox>
    </>
  )
}

type WordsFieldProps = { label: string; words: string[]; onChange: (words: string[]) => void }

function WordsField({ label, words, onChange }: WordsFieldProps): ReactNode {
  const text = useWords().automatic.form
  return (
    <Labelled label={label}>
      {(id) => (
        <Select
          id={id}
          mode="tags"
          open={false}
          suffixIcon={null}
          placeholder={text.wordsHint}
          value={words}
          onChange={onChange}
        />
      )}
    </Labelled>
  )
}
