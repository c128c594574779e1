import { app } from 'electron'
import { registerAppScheme } from './shell/app-protocol.ts'
import { startApp } from './shell/start-app.ts'

/** Of a file with what is to be laid out; the command line writes it. */
const paperOrder = app.commandLine.getSwitchValue('paper')

registerAppScheme()
if (paperOrder) void import('./shell/paper-mode.ts').then(({ startPaperMode }) => startPaperMode(paperOrder))
else startApp()
