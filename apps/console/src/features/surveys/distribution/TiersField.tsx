import { endpoints, uiLanguages } from '@echoloop/contract'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../../call/use-call.ts'
import { Labelled } from '../../../parts/Labelled.tsx'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'

type TiersFieldProps = { value: string[]; onChange: (tiers: string[]) => void }

/** Tiers of customers, with how many stand in each; none chosen means everybody. */
export function TiersField({ value, onChange }: TiersFieldProps): ReactNode {
  const words = useWords().surveyDelivery.invite
  const format = useFormat()
  const chosen = useWordsChoice().language
  const language = uiLanguages.find((one) => one === chosen) ?? 'en'
  const tiers = useCall(endpoints.readTiers)
  const options = tiers.data?.rule.tiers.map(({ code, name }) => ({
    value: code,
    label: `${name[language]} (${format.number(tiers.data.counts[code] ?? 0)})`,
  }))
  return (
    <Labelled label={words.tiers}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          value={value}
          loading={tiers.isPending}
          placeholder={words.everyTier}
          options={options ?? []}
          onChange={onChange}
        />
      )}
    </Labelled>
  )
}
