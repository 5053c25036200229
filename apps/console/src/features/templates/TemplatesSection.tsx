import { endpoints, type ReplyTemplate } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { TemplateEditor } from './TemplateEditor.tsx'
import { TemplateLine } from './TemplateLine.tsx'
import './templates.css'

/** Words that are ready for replies; one template is open for editing at a time. */
export function TemplatesSection(): ReactNode {
  const words = useWords().library.templates
  const mayWrite = usePermission('template.write')
  const templates = useCall(endpoints.listTemplates)
  const [opened, setOpened] = useState<string | 'new' | undefined>()
  if (templates.error && !templates.data)
    return <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />
  if (!templates.data) return <ListSkeleton rows={6} />
  const close = () => setOpened(undefined)
  const { items } = templates.data
  return (
    <div className="templates">
      <p className="quiet">{words.lead}</p>
      {mayWrite ? (
        <div>
          <Button type="primary" disabled={opened === 'new'} onClick={() => setOpened('new')}>
            {words.add}
          </Button>
        </div>
      ) : (
        <p className="quiet">{words.readOnly}</p>
      )}
      {opened === 'new' ? <TemplateEditor onClose={close} /> : null}
      {items.length === 0 && opened !== 'new' ? <EmptyState title={words.empty} /> : null}
      <TemplateList items={items} opened={opened} onOpen={setOpened} onClose={close} />
    </div>
  )
}

type TemplateListProps = {
  items: ReplyTemplate[]
  opened: string | undefined
  onOpen: (id: string) => void
  onClose: () => void
}

/** The templates under the occasions they are for. */
function TemplateList({ items, opened, onOpen, onClose }: TemplateListProps): ReactNode {
  const words = useWords().library.templates
  const occasions = [...new Set(items.map(({ occasion }) => occasion))]
  return occasions.map((occasion) => (
    <section key={occasion}>
      <h2>{words.occasions[occasion]}</h2>
      <ul className="template-list">
        {items
          .filter((item) => item.occasion === occasion)
          .map((template) => (
            <li key={template.id}>
              {opened === template.id ? (
                <TemplateEditor key={template.id} template={template} onClose={onClose} />
              ) : (
                <TemplateLine template={template} onOpen={() => onOpen(template.id)} />
              )}
            </li>
          ))}
      </ul>
    </section>
  ))
}
