import { BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron'
import type { Dialogs } from '#main/platform/ports.ts'
import type { Translate } from '#shared/i18n/translate.ts'

const openDialog = async (options: OpenDialogOptions): Promise<string | undefined> => {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? undefined : filePaths[0]
}

export const createDialogs = (words: () => Translate): Dialogs => ({
  chooseFolder: () => openDialog({ title: words()('shop.choose'), properties: ['openDirectory', 'createDirectory'] }),
  chooseOpenFile: ({ extensions }) =>
    openDialog({
      title: words()('btn.choose_file'),
      properties: ['openFile'],
      filters: [{ name: extensions.join(', '), extensions: [...extensions] }],
    }),
  chooseSaveTarget: async ({ suggestedName, extension }) => {
    const options = { defaultPath: suggestedName, filters: [{ name: extension, extensions: [extension] }] }
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options))
    return canceled || filePath === '' ? undefined : filePath
  },
  reveal: (path) => shell.showItemInFolder(path),
  openFolder: (path) => void shell.openPath(path),
  openFile: async (path) => (await shell.openPath(path)) === '',
  openOutside: (href) =>
    shell.openExternal(href).then(
      () => true,
      () => false,
    ),
})
