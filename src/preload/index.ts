import { contextBridge } from 'electron'

contextBridge.exposeInMainWorld('khostum', {})
