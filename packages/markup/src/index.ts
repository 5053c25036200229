export {
  cleanText,
  dataBlock,
  escapeHtml,
  escapeJson,
  type Html,
  type HtmlPart,
  html,
  styleBlock,
} from './html.ts'
