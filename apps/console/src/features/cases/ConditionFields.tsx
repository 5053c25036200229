import {
  aspectCodes,
  aspectGroups,
  type CaseRuleConditions,
  endpoints,
  feedbackKinds,
  polarities,
  sentimentLabels,
} from '@echoloop/contract'
import { Checkbox, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from '../feedback/name-of.ts'
import { RuleChoice, RuleChoices } from './RuleChoice.tsx'
import { useTierNames } from './use-tier-names.ts'
import { useTopicName } from './use-topic-name.ts'

type ConditionFieldsProps = {
  conditions: CaseRuleConditions
  onAsk: (part: Partial<CaseRuleConditions>) => void
}

const starValues = [1, 2, 3, 4, 5]

/** What a rule asks of a voice; everything given must hold. */
export function ConditionFields({ conditions, onAsk }: ConditionFieldsProps): ReactNode {
  const words = useWords()
  const text = words.ruleBuilder.fields
  const { codes } = words
  const topicName = useTopicName()
  const tiers = useTierNames()
  const sources = useCall(endpoints.listSources)
  const stars = starValues.map((value) => ({ value, label: words.feedback.filter.stars(value) }))
  return (
    <>
      <RuleChoices
        label={text.kinds}
        value={conditions.kinds}
        options={feedbackKinds.map((kind) => ({ value: kind, label: codes.kinds[kind] }))}
        onChoose={(kinds) => onAsk({ kinds })}
      />
      <RuleChoices
        label={text.sentiments}
        value={conditions.sentiments}
        options={sentimentLabels.map((label) => ({ value: label, label: codes.sentiments[label] }))}
        onChoose={(sentiments) => onAsk({ sentiments })}
      />
      <RuleChoice
        label={text.urgencyMin}
        value={conditions.urgencyMin}
        options={([1, 2] as const).map((value) => ({ value, label: codes.urgencies[value] }))}
        onChoose={(urgencyMin) => onAsk({ urgencyMin })}
      />
      <fieldset className="rule-field">
        <legend>{text.stars}</legend>
        <span className="rule-range">
          <Select
            aria-label={`${text.stars} ${text.starsFrom}`}
            allowClear
            placeholder={text.any}
            value={conditions.starsMin}
            options={stars}
            onChange={(starsMin: number | undefined) => onAsk({ starsMin })}
          />
          <span className="quiet">–</span>
          <Select
            aria-label={`${text.stars} ${text.starsTo}`}
            allowClear
            placeholder={text.any}
            value={conditions.starsMax}
            options={stars}
            onChange={(starsMax: number | undefined) => onAsk({ starsMax })}
          />
        </span>
      </fieldset>
      <RuleChoices
        label={text.aspects}
        value={conditions.aspects}
        options={[...aspectGroups, ...aspectCodes.filter((code) => code !== 'overall')].map((code) => ({
          value: code,
          label: code.includes('.') ? topicName(code) : `${topicName(code)} ∗`,
        }))}
        onChoose={(aspects) => onAsk({ aspects })}
      />
      <RuleChoice
        label={text.polarity}
        value={conditions.polarity}
        isFixed={!conditions.aspects?.length}
        options={polarities.map((code) => ({ value: code, label: codes.polarities[code] }))}
        onChoose={(polarity) => onAsk({ polarity })}
      />
      <RuleChoices
        label={text.sources}
        value={conditions.sources}
        options={(sources.data?.items ?? []).map(({ source }) => ({
          value: source,
          label: nameOf(words.feedback.sources, source),
        }))}
        onChoose={(chosen) => onAsk({ sources: chosen })}
      />
      <RuleChoices
        label={text.tiers}
        value={conditions.tiers}
        options={Object.entries(tiers).map(([value, label]) => ({ value, label }))}
        onChoose={(chosen) => onAsk({ tiers: chosen })}
      />
      <KeywordField conditions={conditions} onAsk={onAsk} />
      <div className="rule-field">
        <span aria-hidden="true">{text.scoreMax}</span>
        <InputNumber
          aria-label={text.scoreMax}
          min={0}
          max={10}
          precision={0}
          placeholder={text.any}
          value={conditions.scoreMax ?? null}
          onChange={(value) => onAsk({ scoreMax: value ?? undefined })}
        />
      </div>
      <Checkbox
        className="is-wide"
        checked={conditions.isRefused ?? false}
        onChange={(event) => onAsk({ isRefused: event.target.checked ? true : undefined })}
      >
        {text.isRefused}
      </Checkbox>
    </>
  )
}

function KeywordField({ conditions, onAsk }: ConditionFieldsProps): ReactNode {
  const text = useWords().ruleBuilder.fields
  return (
    <div className="rule-field">
      <span aria-hidden="true">{text.keywords}</span>
      <Select<string[]>
        mode="tags"
        aria-label={text.keywords}
        placeholder={text.keywordsHint}
        open={false}
        suffixIcon={null}
        tokenSeparators={[',', '，', '、']}
        value={conditions.keywords ?? []}
        onChange={(keywords) => onAsk({ keywords })}
      />
    </div>
  )
}
