import './task-tables.ts'

export { createPartner } from './change-partners.ts'
export { createTask, type TaskWish } from './create-task.ts'
export { giveBackTasks } from './give-back-tasks.ts'
export { readTask, readTasksOfCase, readTasksOfPlan } from './present-task.ts'
export { sendTaskMails } from './send-task-mails.ts'
export { answerTaskPage, readTaskPage, type TaskOfPage } from './task-page.ts'
export { taskRoutes } from './task-routes.ts'
