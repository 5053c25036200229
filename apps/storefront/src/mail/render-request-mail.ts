import { locales, type Words } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import {
  type MailFrame,
  mailLine,
  mailLink,
  mailNote,
  mailText,
  type RenderedMail,
  renderMail,
  renderPlainMail,
  textStyle,
} from './render-mail.ts'

/** A mail that asks the buyer of one or several orders for reviews. */
export type RequestMail = {
  kind: 'invitation' | 'reminder'
  orders: readonly string[]
  /** `url`: the signed link to the form of this product, without a query. */
  products: readonly { name: string; url: string }[]
  /** When the links end. */
  expiresAt: Date
  /** How often one order is asked about, this mail included. */
  timesMax: number
  /** For messages that have room for one link: leads to all that can be reviewed. */
  shortUrl: string
}

type RequestWords = Words['mail']['request']

/**
 * Pure: the same data give the same mail. It names no reward and no wanted answer, and there is no field for one.
 * How to end such mails is put below by whoever sends them.
 */
export function renderRequestMail(frame: MailFrame, mail: RequestMail): RenderedMail {
  const words = locales[frame.language].mail.request
  const subject = words.subjects[mail.kind]({ orders: ordersOf(words, mail), shop: frame.shopName })
  const page = {
    title: subject,
    preview: words.preview,
    main: renderMain(words, frame, mail),
    footer: renderFooter(words, frame, mail),
  }
  return {
    subject: mailLine(subject),
    text: renderPlain(words, frame, mail),
    html: renderMail(frame, page),
    shortText: renderShort(words, frame, mail),
  }
}

function renderMain(words: RequestWords, frame: MailFrame, mail: RequestMail): Html {
  return html`${mailText(words.hello, 8)}
${mailText(introOf(words, frame, mail))}
${mailText(words.starsHint, 24)}
${mail.products.map((product) => renderProduct(words, product))}
${mailNote(words.sameRules)}`
}

/** Name, five stars that all look alike, and a plain link for readers without them. */
function renderProduct(words: RequestWords, product: { name: string; url: string }): Html {
  const stars = [1, 2, 3, 4, 5].map((count) => renderStarLink(words, product, count))
  const scale = textStyle(12, '#59636e')
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-bottom:28px">
<tr><td style="padding-bottom:8px"><p class="ink" dir="auto" style="${textStyle(16, '#1f2328')};font-weight:600">${product.name}</p></td></tr>
<tr><td><table role="presentation" cellpadding="0" cellspacing="0" border="0">
<tr>${stars}</tr>
<tr><td colspan="2" class="quiet" style="${scale}">1 ${words.lowest}</td><td></td><td colspan="2" align="right" class="quiet" style="${scale};padding-right:8px">${words.highest} 5</td></tr>
</table></td></tr>
<tr><td style="padding-top:8px"><p style="${textStyle(15, '#1f2328')}">${mailLink({ url: product.url, label: words.write })}</p></td></tr>
</table>
`
}

function renderStarLink(words: RequestWords, product: { name: string; url: string }, stars: number): Html {
  const label = words.star({ stars, product: product.name })
  return html`<td width="56" style="padding-right:8px"><a class="star" href="${withStars(product.url, stars)}" title="${label}" aria-label="${label}" style="display:block;width:46px;border:1px solid #c9ced4;border-radius:6px;background:#ffffff;color:#1f2328;text-align:center;text-decoration:none;font-family:Arial,sans-serif;font-size:26px;line-height:46px">&#9734;</a></td>`
}

function renderFooter(words: RequestWords, frame: MailFrame, mail: RequestMail): Html {
  const orders = ordersOf(words, mail)
  return html`${mailNote(words.expires(dayOf(frame, mail.expiresAt)))}
${mailNote(words.why({ orders, times: mail.timesMax }))}`
}

function renderPlain(words: RequestWords, frame: MailFrame, mail: RequestMail): string {
  const orders = ordersOf(words, mail)
  return renderPlainMail(frame, [
    `${words.hello}\n${introOf(words, frame, mail)}`,
    ...mail.products.map(({ name, url }) => `${name}\n${url}`),
    words.sameRules,
    words.expires(dayOf(frame, mail.expiresAt)),
    words.why({ orders, times: mail.timesMax }),
  ])
}

/** One message, one link: the product when there is one, else the page that lists them. */
function renderShort(words: RequestWords, frame: MailFrame, mail: RequestMail): string {
  const [first] = mail.products
  if (!first) return ''
  const more = mail.products.length - 1
  const product = more === 0 ? first.name : words.short.productAndMore({ product: first.name, more })
  const sentence = words.short[mail.kind]({ shop: frame.shopName, product, url: mail.shortUrl })
  return mailLine(sentence)
}

function introOf(words: RequestWords, frame: MailFrame, mail: RequestMail): string {
  return words.intros[mail.kind]({ shop: frame.shopName, count: mail.products.length })
}

function ordersOf(words: RequestWords, mail: RequestMail): string {
  return mail.orders.join(words.orderJoin)
}

function dayOf({ language, timeZone }: MailFrame, date: Date): string {
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(date)
}

/** The address of a form may say its language already. */
function withStars(url: string, stars: number): string {
  return `${url}${url.includes('?') ? '&' : '?'}stars=${stars}`
}
