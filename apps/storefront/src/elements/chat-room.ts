export { runChat } from './chat/run-chat.ts'
