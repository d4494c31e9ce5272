// Starts the page that Google shows: the panel in the sidebar, or set-up in its dialog.
import { render } from 'preact'
import { isDark, wear } from './frame/theme'
import { Panel } from './panel'
import { Reading } from './reading/reading'
import { closeDialog, googleServer, oneAtATime } from './server'

wear(isDark())
const page = document.getElementById('panel')
const server = oneAtATime(googleServer)
if (page?.dataset.page === 'set-up') render(<Reading server={server} close={closeDialog} />, page)
else if (page) render(<Panel server={server} />, page)
