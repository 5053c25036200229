import type { MailboxSettings, MailSecurity } from '@echoloop/contract'

/** The form's fields; all there at once, whichever are shown. */
export type MailboxDraft = {
  address: string
  senderName: string
  departmentId: string
  imapHost: string
  imapPort: number
  imapSecurity: MailSecurity
  signIn: 'password' | 'oauth2'
  user: string
  password: string
  tokenUrl: string
  clientId: string
  clientSecret: string
  refreshToken: string
  folder: string
  afterReading: 'leave' | 'seen' | 'move'
  moveTo: string
  sending: 'server' | 'own' | 'own-user'
  smtpHost: string
  smtpPort: number
  smtpSecurity: MailSecurity
  smtpUser: string
  smtpPassword: string
  quotesOriginal: boolean
  hasTag: boolean
  earlierDays: number
}

/** What a new mailbox begins with. */
export function emptyDraft(canServerSend: boolean): MailboxDraft {
  return {
    address: '',
    senderName: '',
    departmentId: '',
    imapHost: '',
    imapPort: 993,
    imapSecurity: 'tls',
    signIn: 'password',
    user: '',
    password: '',
    tokenUrl: '',
    clientId: '',
    clientSecret: '',
    refreshToken: '',
    folder: 'INBOX',
    afterReading: 'seen',
    moveTo: '',
    sending: canServerSend ? 'server' : 'own',
    smtpHost: '',
    smtpPort: 465,
    smtpSecurity: 'tls',
    smtpUser: '',
    smtpPassword: '',
    quotesOriginal: true,
    hasTag: false,
    earlierDays: 0,
  }
}

/** Settings as the form shows them; secrets are never among them. */
export function draftOf(settings: MailboxSettings): MailboxDraft {
  const { signIn, sending, afterReading, imap } = settings
  return {
    ...emptyDraft(true),
    address: settings.address,
    senderName: settings.senderName,
    departmentId: settings.departmentId ?? '',
    imapHost: imap.host,
    imapPort: imap.port,
    imapSecurity: imap.security,
    signIn: signIn.kind,
    user: signIn.user,
    ...(signIn.kind === 'oauth2' ? { tokenUrl: signIn.tokenUrl, clientId: signIn.clientId } : {}),
    folder: settings.folder,
    afterReading: afterReading.kind,
    moveTo: afterReading.kind === 'move' ? afterReading.to : '',
    sending: sending.kind,
    ...(sending.kind === 'server'
      ? {}
      : { smtpHost: sending.host, smtpPort: sending.port, smtpSecurity: sending.security }),
    smtpUser: sending.kind === 'own-user' ? sending.user : '',
    quotesOriginal: settings.quotesOriginal,
    hasTag: settings.hasTag,
  }
}

/** What the server is told; secrets that were left empty are left out, so that the kept ones stay. */
export function settingsOf(draft: MailboxDraft): MailboxSettings {
  const { address, senderName, departmentId, folder, quotesOriginal, hasTag } = draft
  return {
    address: address.trim().toLowerCase(),
    senderName: senderName.trim(),
    departmentId: departmentId === '' ? null : departmentId,
    imap: { host: draft.imapHost.trim().toLowerCase(), port: draft.imapPort, security: draft.imapSecurity },
    signIn: signInOf(draft),
    folder: folder.trim(),
    afterReading:
      draft.afterReading === 'move'
        ? { kind: 'move', to: draft.moveTo.trim() }
        : { kind: draft.afterReading },
    sending: sendingOf(draft),
    quotesOriginal,
    hasTag,
  }
}

function signInOf(draft: MailboxDraft): MailboxSettings['signIn'] {
  const user = draft.user.trim() || draft.address.trim()
  if (draft.signIn === 'password')
    return { kind: 'password', user, ...(draft.password === '' ? {} : { password: draft.password }) }
  return {
    kind: 'oauth2',
    user,
    tokenUrl: draft.tokenUrl.trim(),
    clientId: draft.clientId.trim(),
    ...(draft.clientSecret === '' ? {} : { clientSecret: draft.clientSecret }),
    ...(draft.refreshToken === '' ? {} : { refreshToken: draft.refreshToken }),
  }
}

function sendingOf(draft: MailboxDraft): MailboxSettings['sending'] {
  if (draft.sending === 'server') return { kind: 'server' }
  const server = {
    host: draft.smtpHost.trim().toLowerCase(),
    port: draft.smtpPort,
    security: draft.smtpSecurity,
  }
  if (draft.sending === 'own') return { kind: 'own', ...server }
  return {
    kind: 'own-user',
    ...server,
    user: draft.smtpUser.trim(),
    ...(draft.smtpPassword === '' ? {} : { password: draft.smtpPassword }),
  }
}
