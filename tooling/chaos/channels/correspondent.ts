/** Who writes, under one subject, with what reached the mail server and what was answered. */
export type Correspondent = { name: string; said: string[]; answers: { id: string; text: string }[] }
