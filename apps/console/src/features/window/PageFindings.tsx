import { CheckCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import type { PageCheck, PageFinding } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

const signs: Record<PageFinding['level'], ReactNode> = {
  good: <CheckCircleOutlined aria-hidden />,
  note: <InfoCircleOutlined aria-hidden />,
  fault: <WarningOutlined aria-hidden />,
}

/** What a look at a page found, what needs mending first. */
export function PageFindings({ check }: { check: PageCheck }): ReactNode {
  const words = useWords().shopWindow.check
  const faults = check.findings.filter(({ level }) => level === 'fault')
  const others = check.findings.filter(({ level }) => level !== 'fault')
  return (
    <section className="window-findings">
      <h2>{faults.length === 0 ? words.allGood : words.faults(faults.length)}</h2>
      <p className="quiet">{words.looked(check.url)}</p>
      <ul>
        {[...faults, ...others].map(({ code, level, facts }) => (
          <li key={`${code} ${JSON.stringify(facts)}`} className={`is-${level}`}>
            {signs[level]}
            <span className="window-level">{words.levels[level]}</span>
            <span className="window-said">{words.findings[code](facts)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
