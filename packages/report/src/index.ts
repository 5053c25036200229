export { describeTexts } from './describe-texts.ts'
export { renderReport } from './render-report.ts'
export type { ReportFindings } from './report-findings.ts'
export type { ReportInput } from './report-input.ts'
