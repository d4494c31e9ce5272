// The panel: its first place, and behind a fold how the sheet stands.
import { render } from 'preact'
import { Panel } from './panel'
import { googleServer } from './server'

const panel = document.getElementById('panel')
if (panel) render(<Panel server={googleServer} />, panel)
