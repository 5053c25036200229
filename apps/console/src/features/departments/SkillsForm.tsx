import { type DepartmentMember, endpoints } from '@echoloop/contract'
import { App, Button, Form, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { teamsRefreshed } from './teams-refreshed.ts'
import { useSkillNames } from './use-skill-names.ts'

type Answers = Pick<DepartmentMember, 'topics' | 'languages' | 'tiers' | 'casesMax'>

type SkillsFormProps = { departmentId: string; member: DepartmentMember; onClose: () => void }

/** What somebody is good at, and how much they take at a time. */
export function SkillsForm({ departmentId, member, onClose }: SkillsFormProps): ReactNode {
  const text = useWords().teams
  const names = useSkillNames()
  const { message } = App.useApp()
  const put = useAction(endpoints.putDepartmentMember, {
    refreshes: teamsRefreshed,
    onDone: () => {
      message.success(text.saved)
      onClose()
    },
  })
  const { topics, languages, tiers, casesMax } = member
  return (
    <Form<Answers>
      className="skills-form"
      layout="vertical"
      aria-label={text.memberSkills(member.name)}
      disabled={put.isPending}
      initialValues={{ topics, languages, tiers, casesMax }}
      onFinish={(body) =>
        put.mutate({
          params: { id: departmentId, memberId: member.memberId },
          body: { ...body, casesMax: body.casesMax ?? null },
        })
      }
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Form.Item name="topics" label={text.topics}>
        <Select
          mode="multiple"
          placeholder={text.everything}
          options={names.topics}
          optionFilterProp="label"
        />
      </Form.Item>
      <div className="form-line">
        <Form.Item name="languages" label={text.languages}>
          <Select mode="multiple" placeholder={text.everything} options={names.languages} />
        </Form.Item>
        <Form.Item name="tiers" label={text.tiers}>
          <Select mode="multiple" placeholder={text.everything} options={names.tiers} />
        </Form.Item>
        <Form.Item name="casesMax" label={text.casesMax}>
          <InputNumber min={1} max={10_000} precision={0} placeholder={text.noLimit} />
        </Form.Item>
      </div>
      {put.error ? <ErrorState error={put.error} reassurance="" /> : null}
      <div className="panel-actions">
        <Button size="small" type="primary" htmlType="submit" loading={put.isPending}>
          {text.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </Form>
  )
}
