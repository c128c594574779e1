/** Hands one port on to the main process, and turns a dropped file into a token; nothing else. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'

window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== window.location.origin || event.ports.length !== 1) return
  const message: unknown = event.data
  if (typeof message !== 'object' || message === null || !('type' in message)) return
  if (message.type === 'khostum:connect' || message.type === 'khostum:paper')
    ipcRenderer.postMessage(message.type, null, [...event.ports])
})

contextBridge.exposeInMainWorld('khostum', {
  /** Null for what is not a file of this computer. */
  fileToken: (file: File): Promise<{ token: string; name: string } | null> =>
    ipcRenderer.invoke('khostum:file-token', webUtils.getPathForFile(file)),
})
