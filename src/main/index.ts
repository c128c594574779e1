import { paperOrder, startPaperMode } from './shell/paper-mode.ts'
import { startApp } from './shell/start-app.ts'

const order = paperOrder()

if (order) startPaperMode(order)
else startApp()
