import { app } from 'electron'
import { registerAppScheme } from './shell/app-protocol.ts'
import { findRefusedSwitch } from './shell/launch-switches.ts'
import { startApp } from './shell/start-app.ts'

const refused = app.isPackaged ? findRefusedSwitch(process.argv.slice(1)) : undefined
/** Of a file with what is to be laid out; the command line writes it. */
const paperOrder = app.commandLine.getSwitchValue('paper')

if (refused !== undefined) void import('./shell/refuse-start.ts').then(({ refuseStart }) => refuseStart(refused))
else {
  registerAppScheme()
  if (paperOrder) void import('./shell/paper-mode.ts').then(({ startPaperMode }) => startPaperMode(paperOrder))
  else startApp()
}
