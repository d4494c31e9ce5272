// All functions that Google calls, grouped by caller. Each is one expression; logic lives in app and core.
import './functions'
import './menu'
import './triggers'
import './sidebar-api'
