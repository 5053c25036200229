import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { PolicyCode } from '../feedback/decision.ts'
import { RefusalForm } from '../feedback/RefusalForm.tsx'

type RefuseDialogProps = {
  /** What is refused; the words are kept until that is done. */
  keptAs: string
  isBusy: boolean
  onClose: () => void
  /** True when it was done; the dialog stays open otherwise. */
  onRefuse: (code: PolicyCode, reason: string | undefined) => Promise<boolean>
}

/** Which rule is broken; without a rule nothing is refused. */
export function RefuseDialog({ keptAs, isBusy, onClose, onRefuse }: RefuseDialogProps): ReactNode {
  const words = useWords().moderation.keys
  return (
    <Modal open title={words.refuse} footer={null} onCancel={onClose} destroyOnHidden>
      <RefusalForm keptAs={keptAs} isSaving={isBusy} onCancel={onClose} onRefuse={onRefuse} />
    </Modal>
  )
}
