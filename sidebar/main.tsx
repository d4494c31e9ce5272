// Starts the panel in the sidebar's page.
import { render } from 'preact'
import { Panel } from './panel'
import { googleServer } from './server'

const panel = document.getElementById('panel')
if (panel) render(<Panel server={googleServer} />, panel)
