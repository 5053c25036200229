import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { PolicyCode } from '../feedback/decision.ts'
import { RefusalForm } from '../feedback/RefusalForm.tsx'

type RefuseDialogProps = {
  isBusy: boolean
  onClose: () => void
  onRefuse: (code: PolicyCode, reason: string | undefined) => void
}

/** Which rule is broken; without a rule nothing is refused. */
export function RefuseDialog({ isBusy, onClose, onRefuse }: RefuseDialogProps): ReactNode {
  const words = useWords().moderation.keys
  return (
    <Modal open title={words.refuse} footer={null} onCancel={onClose} destroyOnHidden>
      <RefusalForm
        isSaving={isBusy}
        onCancel={onClose}
        onRefuse={(code, reason) => onRefuse(code, reason === '' ? undefined : reason)}
      />
    </Modal>
  )
}
