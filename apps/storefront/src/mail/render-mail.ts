import { type LocaleName, locales } from '@echoloop/locales'
import { cleanText, type Html, html, styleBlock } from '@echoloop/markup'

/** What every mail to a buyer knows besides its own words. */
export type MailFrame = {
  language: LocaleName
  shopName: string
  isDemo: boolean
  /** IANA name of the reader's or the shop's time zone; days are written in it. */
  timeZone: string
}

/** A mail as it is sent, and its short form for messengers that have room for one link. */
export type RenderedMail = { subject: string; text: string; html: string; shortText: string }

type MailPage = { title: string; preview: string; main: Html; footer?: Html }

const sender = '回声 Echoloop'

const fonts =
  "-apple-system,BlinkMacSystemFont,'Segoe UI','PingFang SC','Microsoft YaHei','Noto Sans SC',Arial,sans-serif"

/** Only what a mail program may drop without harm: colours of the night, and less margin on phones. */
const rules = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (prefers-color-scheme:dark){body>div p,body>div a{color:#a9b0b7!important}.paper{background:#17191c!important}.sheet{background:#202327!important;border-color:#3a3f45!important}.ink{color:#eceef0!important}.quiet{color:#a9b0b7!important}.line{border-color:#3a3f45!important}.link{color:#8ab8ff!important}.star{color:#eceef0!important;border-color:#5a616a!important;background:#2a2e33!important}}',
  '@media (max-width:620px){body>div{padding-left:20px!important;padding-right:20px!important}.sheet{border-left:0!important;border-right:0!important}.pad{padding-left:20px!important;padding-right:20px!important}}',
].join('')

/**
 * A whole mail: tables and inline styles, as mail programs want it; no script, no picture, nothing loaded from
 * anywhere, so that opening it tells nobody anything.
 */
export function renderMail(frame: MailFrame, page: MailPage): string {
  const words = locales[frame.language].mail.frame
  return html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${page.title}</title>
${styleBlock(rules)}
</head>
<body class="paper" style="margin:0;padding:0;background:#f4f5f6;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden">${page.preview}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="paper" style="background:#f4f5f6">
<tr><td align="center" style="padding:24px 0">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="sheet" style="max-width:600px;background:#ffffff;border:1px solid #dfe2e5">
<tr><td class="pad line" style="padding:20px 32px;border-bottom:1px solid #dfe2e5"><p class="ink" dir="auto" style="${textStyle(18, '#1f2328')};font-weight:600">${frame.shopName}</p></td></tr>
<tr><td class="pad" style="padding:28px 32px">
${frame.isDemo && mailNote(words.demo)}${page.main}
</td></tr>
<tr><td class="pad line" style="padding:20px 32px;border-top:1px solid #dfe2e5">
${page.footer}
${mailNote(html`${words.sentBy({ shop: frame.shopName })}<span translate="no">${sender}</span>`)}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`.toString()
}

/** The same mail for readers of plain text, with what stands in every mail. */
export function renderPlainMail(frame: MailFrame, paragraphs: readonly string[]): string {
  const words = locales[frame.language].mail.frame
  const sentBy = `${words.sentBy({ shop: frame.shopName })}${sender}`
  const all = [...(frame.isDemo ? [words.demo] : []), ...paragraphs, sentBy]
  return `${all.map((paragraph) => cleanText(paragraph)).join('\n\n')}\n`
}

/** A header or a short message is one line, whatever a name holds. */
export function mailLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** A paragraph of the mail. */
export function mailText(text: string | Html, below = 16): Html {
  return html`<p class="ink" dir="auto" style="${textStyle(15, '#1f2328')};margin-bottom:${below}px">${text}</p>`
}

/** A paragraph of the small print. */
export function mailNote(text: string | Html): Html {
  return html`<p class="quiet" dir="auto" style="${textStyle(13, '#59636e')};margin-bottom:8px">${text}</p>`
}

/** A link that stays one in mail programs that know no style sheet. */
export function mailLink({ url, label }: { url: string; label: string }): Html {
  return html`<a class="link" href="${url}" style="color:#0958d9;text-decoration:underline">${label}</a>`
}

/** The one thing that a mail asks for, as large as a thumb. */
export function mailButton({ url, label }: { url: string; label: string }): Html {
  return html`<p style="${textStyle(15, '#ffffff')};margin-bottom:24px"><a href="${url}" style="display:inline-block;padding:10px 24px;border-radius:6px;background:#0958d9;color:#ffffff;text-decoration:none;font-weight:600">${label}</a></p>`
}

/** Words of somebody else. */
export function mailQuote(text: string): Html {
  return html`<blockquote class="line" style="margin:0 0 24px;padding:4px 0 4px 16px;border-left:4px solid #c9ced4"><p class="ink" dir="auto" style="${textStyle(18, '#1f2328')};white-space:pre-line">${text}</p></blockquote>`
}

/** Inline, since mail programs inherit nothing. */
export function textStyle(size: number, colour: string): string {
  return `margin:0;font-family:${fonts};font-size:${size}px;line-height:1.6;color:${colour}`
}
