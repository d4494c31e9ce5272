// Starts the panel in the sidebar's page.
import { render } from 'preact'
import { Panel } from './panel'
import { googleServer, oneAtATime } from './server'

const panel = document.getElementById('panel')
if (panel) render(<Panel server={oneAtATime(googleServer)} />, panel)
