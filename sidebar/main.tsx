// The panel's first page: how the sheet stands, asked of the server in one call.
import { render } from 'preact'
import { Health } from './health'

const panel = document.getElementById('panel')
if (panel) render(<Health />, panel)
