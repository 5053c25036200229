import type { MailboxSettings } from '@echoloop/contract'

export const mailServices = ['gmail', 'outlook', 'qq', 'exmail', 'netease', 'aliyun', 'other'] as const

export type MailService = (typeof mailServices)[number]

type Preset = {
  imap: string
  smtp: string
  smtpPort: number
  security: 'tls' | 'starttls'
  tokenUrl?: string
}

const presets: Record<Exclude<MailService, 'other'>, Preset> = {
  gmail: {
    imap: 'imap.gmail.com',
    smtp: 'smtp.gmail.com',
    smtpPort: 465,
    security: 'tls',
    tokenUrl: 'https://oauth2.googleapis.com/token',
  },
  outlook: {
    imap: 'outlook.office365.com',
    smtp: 'smtp.office365.com',
    smtpPort: 587,
    security: 'starttls',
    tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
  },
  qq: { imap: 'imap.qq.com', smtp: 'smtp.qq.com', smtpPort: 465, security: 'tls' },
  exmail: { imap: 'imap.exmail.qq.com', smtp: 'smtp.exmail.qq.com', smtpPort: 465, security: 'tls' },
  netease: { imap: 'imap.163.com', smtp: 'smtp.163.com', smtpPort: 465, security: 'tls' },
  aliyun: { imap: 'imap.qiye.aliyun.com', smtp: 'smtp.qiye.aliyun.com', smtpPort: 465, security: 'tls' },
}

type Servers = Pick<MailboxSettings, 'imap'> & {
  smtp: { host: string; port: number; security: 'tls' | 'starttls' }
  tokenUrl: string | undefined
}

/** Servers of a known service; undefined where only its operator knows them. */
export function serversOf(service: MailService): Servers | undefined {
  if (service === 'other') return undefined
  const { imap, smtp, smtpPort, security, tokenUrl } = presets[service]
  return {
    imap: { host: imap, port: 993, security: 'tls' },
    smtp: { host: smtp, port: smtpPort, security },
    tokenUrl,
  }
}

/** The service that a server belongs to. */
export function serviceOf(host: string): MailService {
  return mailServices.find((one) => one !== 'other' && presets[one].imap === host) ?? 'other'
}
