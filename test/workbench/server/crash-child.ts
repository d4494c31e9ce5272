// A server that is killed: opens the file, tells of each edit once it is confirmed, and saves over and over meanwhile.
import { openDocument } from '../../../workbench/server/document'
import { holder } from '../../../workbench/server/holding'
import { opening } from '../../../workbench/server/opening'

const [file = '', folder = '', mark = ''] = process.argv.slice(2)
const opened = await opening(file, { folder, zone: 'UTC', locale: 'en_US', now: 0, holder: holder() })
const document = await openDocument(opened, {
  bundle: { code: 'function onOpen() {}', html: {} },
  ...{ user: 'ann@example.com', zone: 'UTC', origins: () => ({ page: '', frame: '' }) },
})
const saveOverAndOver = async (): Promise<void> => {
  for (;;) await document.saving.saveNow()
}
void saveOverAndOver()
for (let at = 0; ; at++) {
  await document.receive({
    ...{
      type: 'REMOTE_REVISION',
      version: 1,
      clientId: 'child',
      nextRevisionId: `edit-${process.pid}-${at}`,
    },
    serverRevisionId: document.room.engine.revision(),
    commands: [
      { type: 'UPDATE_CELL', sheetId: '0', col: 2, row: at % 400, content: `edit ${at} of ${mark}` },
    ],
  })
  process.stdout.write(`${at}\n`)
  await new Promise((resolve) => setImmediate(resolve))
}
